import type { ChildHomework, FamilyDay, family } from '#contract/family.ts';
import { nearFrom, spanLimit, spanOf } from '#policy/homework/index.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import { addDays, eachDay, mondayOf } from '#policy/kernel/day.ts';
import { findDays, getNoticeSchool, type NoticeClass, type NoticeSchool, noticesOf } from '../board/index.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';

interface ChildRow {
  readonly id: string;
  readonly name: string;
  readonly school_id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly grade: number;
}

/** Row-level security would show no other child anyway; the join says it once more, where it can be read. */
const findChildren = named<ChildRow>(
  'family-children',
  `select p.id, p.name, p.school_id, p.class_id, c.name as class_name, c.grade
     from guardianship g
     join pupil p on p.div = g.div and p.id = g.pupil_id
     join school_class c on c.div = p.div and c.id = p.class_id
    where g.person_id = $1 and g.div >= $2 and g.div < $3
    order by c.grade, p.name, p.id`,
);

async function weekOf(tx: ReadTx, school: NoticeSchool, cls: NoticeClass, day: string): Promise<FamilyDay[]> {
  const monday = mondayOf(day);
  const days = eachDay(monday, addDays(monday, 7)).map((each) => ({ day: each, span: spanOf(each, school.calendar) }));
  const firsts = [...new Set(days.map((d) => d.span.first))];
  const rows = await tx.many(findDays(school.div, [cls.id], firsts));
  const found = new Map(rows.map((r) => [r.day, r]));
  const facts = { grade: cls.grade, system: school.system };
  return Promise.all(
    days.map(async ({ day: each, span }) => {
      const row = found.get(span.first);
      const parameters = await school.parametersOn(span.first);
      const limit = row?.limit_minutes ?? spanLimit(facts, span, parameters);
      return {
        day: each,
        kind: dayKind(each, school.calendar).kind,
        first: span.first,
        days: span.days,
        written: row?.written_minutes ?? 0,
        limit,
        near: row?.near_minutes ?? nearFrom(limit, parameters),
        published: row?.published_count ?? 0,
      };
    }),
  );
}

/** Each child in one's care: the notice of the day and the week around it. */
export async function readFamilyHomework(call: Call<(typeof family)['homework']>): Promise<ChildHomework[]> {
  const { tx, query, caller, house, touch } = call;
  const day = query.day ?? house.clock.today();
  const children = await tx.many(findChildren(caller.personId, tx.scope.lo, tx.scope.hi));
  const read: ChildHomework[] = [];
  for (const child of children) {
    // Reading a child's data is an event of its own kind: the trail names the child.
    touch(child.id);
    const school = await getNoticeSchool(tx, child.school_id);
    const cls = { id: child.class_id, name: child.class_name, grade: child.grade };
    const [today] = await noticesOf(tx, school, [cls], day);
    const week = await weekOf(tx, school, cls, day);
    read.push({
      pupilId: child.id,
      name: child.name,
      schoolId: school.id,
      schoolName: school.name,
      today: today!,
      week,
    });
  }
  return read;
}
