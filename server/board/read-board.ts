import { sql } from 'kysely';
import type { board, SchoolBoard } from '#contract/board.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { type NoticeClass, noticesOf } from './notices.ts';
import { getNoticeSchool, type NoticeSchool } from './school.ts';
import { schoolYearOf } from './school-year.ts';
import { bySubject } from './subject-order.ts';

type Table = typeof board;

const findClasses = named<NoticeClass>(
  'board-classes',
  'select id, name, grade from school_class where div = $1 and school_id = $2 and school_year = $3 order by grade, number',
);
const findNeighbours = named<{ previous: string | null; next: string | null }>(
  'board-neighbours',
  `select (select max(assigned_on) from assignment where div = $1 and school_id = $2 and state <> 'draft' and assigned_on < $3) as previous,
          (select min(assigned_on) from assignment where div = $1 and school_id = $2 and state <> 'draft' and assigned_on > $3) as next`,
);

interface Given {
  class_id: string;
  subject: string;
  in_force: boolean;
}
const givenOn = (tx: ReadTx, school: NoticeSchool, day: string): Promise<Given[]> =>
  tx.many(sql<Given>`
    select class_id, subject, bool_or(state = 'published') as in_force from assignment
     where div = ${school.div} and school_id = ${school.id}::uuid and assigned_on = ${day}::date and state <> 'draft'
     group by class_id, subject`);

/** 作业公示栏: one school, one day; corrections and withdrawals stay visible (HW-9). */
export async function readBoard({ tx, params, query }: Call<Table['school']>): Promise<SchoolBoard> {
  const school = await getNoticeSchool(tx, params.id);
  const { div, id, name, regionName, kind, setting, calendar } = school;
  const classes = await tx.many(findClasses(div, id, schoolYearOf(params.day)));
  const given = await givenOn(tx, school, params.day);
  const wanted = classes.filter(
    (c) =>
      (query.grade === undefined || c.grade === query.grade) && (query.class === undefined || c.id === query.class),
  );
  const notices = await noticesOf(tx, school, wanted, params.day);
  const kept = notices.map((n) => ({
    ...n,
    lines: n.lines.filter((l) => query.subject === undefined || l.subject === query.subject),
  }));
  return {
    school: {
      id,
      name,
      regionName,
      kind,
      setting,
      classes: classes.length,
      published: new Set(given.filter((g) => g.in_force).map((g) => g.class_id)).size,
    },
    day: params.day,
    dayKind: dayKind(params.day, calendar).kind,
    dayPublished: dayKind(params.day, calendar).published,
    ...(await tx.one(findNeighbours(div, id, params.day))),
    choices: {
      grades: [...new Set(classes.map((c) => c.grade))],
      classes: [...classes],
      subjects: [...new Set(given.map((g) => g.subject))].toSorted(bySubject),
    },
    notices: query.subject === undefined ? kept : kept.filter((n) => n.lines.length > 0),
  };
}
