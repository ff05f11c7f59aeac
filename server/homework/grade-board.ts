import { sql } from 'kysely';
import type { GradeBoard, homework } from '#contract/homework.ts';
import { spanOf } from '#policy/homework/index.ts';
import { dayKind } from '#policy/kernel/calendar/index.ts';
import { addDays, eachDay, mondayOf } from '#policy/kernel/day.ts';
import { schoolYearOf } from '../calendar/school-year.ts';
import type { Call } from '../http/call.ts';
import { requireFound } from '../refusal.ts';
import { getClassContext } from './class-context.ts';
import { holdersOn, viewLedger } from './ledger.ts';
import { swapsOfGrade } from './swap.ts';
import { ledgerDayOf } from './view-ledger.ts';

/** 年级统筹表: who holds how many minutes in each class of a grade, Monday to Sunday. */
export async function readGradeBoard({
  tx,
  query,
  caller,
}: Call<(typeof homework)['gradeBoard']>): Promise<GradeBoard> {
  const from = mondayOf(query.week);
  const until = addDays(from, 7);
  const school = requireFound(
    await tx.maybe(sql<{ id: string; name: string }>`select id, name from school where id = ${query.school}::uuid`),
  );
  const classes = await tx.many(sql<{ id: string; name: string }>`
    select id, name from school_class
     where school_id = ${query.school}::uuid and school_year = ${schoolYearOf(from)} and grade = ${query.grade} order by number`);
  const rows: GradeBoard['classes'] = [];
  let days: GradeBoard['days'] = [];
  for (const each of classes) {
    const context = await getClassContext(tx, each.id, '', from);
    days = [...eachDay(from, until)].map((day) => ({ day, kind: dayKind(day, context.calendar).kind }));
    const spans = [
      ...new Map([...eachDay(from, until)].map((d) => spanOf(d, context.calendar)).map((s) => [s.first, s])).values(),
    ];
    const ledger = await viewLedger(tx, context, spans);
    const holders = await holdersOn(
      tx,
      context,
      spans.map((s) => s.first),
    );
    const cells = [...ledger.values()].map((row) => ({
      ledger: ledgerDayOf(context, row, holders),
      published: row.published_count,
    }));
    rows.push({ id: each.id, name: each.name, cells });
  }
  return {
    schoolId: school.id,
    schoolName: school.name,
    grade: query.grade,
    from,
    until,
    days,
    classes: rows,
    swaps: await swapsOfGrade(tx, caller, { schoolId: query.school, grade: query.grade, from, until }),
  };
}
