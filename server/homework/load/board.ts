import { sql } from 'kysely';
import type { LoadBoard, LoadCell, load } from '#contract/load.ts';
import { dayKind, termOf } from '#policy/kernel/calendar/index.ts';
import { addDays, eachDay, mondayOf } from '#policy/kernel/day.ts';
import { isLowerPrimary, stageOf } from '#policy/kernel/grade.ts';
import { type CalendarOf, schoolCalendar } from '../../calendar/school-calendar.ts';
import { schoolYearOf } from '../../calendar/school-year.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { findingsIn } from '../../findings/count.ts';
import type { Call } from '../../http/call.ts';
import { type Area, getArea } from '../../places/area.ts';
import { liveDays, pendingDays, type Span } from './load-days.ts';
import { type DayRow, type LoadSums, loadRows, meanOf, SUMS } from './load-rows.ts';
import { countRestOver } from './rest-over.ts';

const add = (a: LoadSums, b: LoadSums): LoadSums => ({
  classes: a.classes + b.classes,
  published_classes: a.published_classes + b.published_classes,
  written_sum: a.written_sum + b.written_sum,
  written_max: Math.max(a.written_max, b.written_max),
  limit_minutes: Math.max(a.limit_minutes, b.limit_minutes),
  over_count: a.over_count + b.over_count,
  near_count: a.near_count + b.near_count,
});

/** Where schools of both systems meet in a grade, or counties with different caps, the cell names the highest cap; over and near are by each class's own. */
function cellsOf(rows: readonly DayRow[], today: string): LoadCell[] {
  const groups = Map.groupBy(rows, (row) => `${row.day}/${row.grade}`);
  const cells = [...groups.values()].map((group) => {
    const sums = group.map((row): LoadSums => row).reduce(add);
    return {
      grade: group[0]!.grade,
      day: group[0]!.day,
      classes: sums.classes,
      publishedClasses: sums.published_classes,
      mean: meanOf(sums),
      max: sums.written_max,
      limit: sums.limit_minutes,
      over: sums.over_count,
      near: sums.near_count,
    };
  });
  // Of days to come only what already stands: nobody has missed anything yet.
  return cells.filter((cell) => cell.day <= today || cell.max > 0 || cell.publishedClasses > 0);
}

async function readCells(tx: ReadTx, area: Area, week: Span, today: string): Promise<LoadCell[]> {
  const rows = await loadRows(tx, area, week, await liveDays(tx, area, week, today));
  return cellsOf(
    await tx.many(sql<DayRow>`
    ${rows} select day, grade, system, ${SUMS} from load_row group by day, grade, system order by day, grade`),
    today,
  );
}

type WeekRow = Pick<DayRow, 'grade' | 'system' | 'written_sum' | 'published_classes' | 'over_count'> & { week: string };

/** Grades with a cap above nought, by stage: the mean of the term's weeks for primary school and for junior. */
function weekOf(week: string, rows: readonly WeekRow[]): LoadBoard['weeks'][number] {
  const meanIn = (stage: 'primary' | 'junior'): number | null => {
    const inside = rows.filter((row) => !isLowerPrimary(row.grade) && stageOf(row.grade, row.system) === stage);
    const published = inside.reduce((sum, row) => sum + row.published_classes, 0);
    const written = inside.reduce((sum, row) => sum + row.written_sum, 0);
    return published === 0 ? null : meanOf({ written_sum: written, published_classes: published });
  };
  return {
    week,
    primaryMean: meanIn('primary'),
    juniorMean: meanIn('junior'),
    over: rows.reduce((sum, row) => sum + row.over_count, 0),
  };
}

async function readWeeks(tx: ReadTx, area: Area, week: Span, calendar: CalendarOf): Promise<LoadBoard['weeks']> {
  const term = eachDay(week.from, addDays(week.until, 1))
    .map((day) => termOf(day, calendar))
    .find((found) => found !== null);
  if (term === undefined || term === null) return [];
  const span = { from: term.first, until: term.last };
  const rows = await loadRows(tx, area, span, await pendingDays(tx, area, span));
  const weeks = await tx.many(sql<WeekRow>`
    ${rows} select date_trunc('week', day)::date as week, grade, system, ${SUMS} from load_row group by 1, 2, 3 order by 1`);
  return [...Map.groupBy(weeks, (row) => row.week)].map(([monday, inWeek]) => weekOf(monday, inWeek));
}

async function countClasses(tx: ReadTx, area: Area, year: number): Promise<number> {
  const { n } = await tx.one(sql<{ n: number }>`
    select count(*)::int as n from school_class
     where div = any(${area.counties}::text[]) and school_year = ${year}
       and (${area.school?.id ?? null}::uuid is null or school_id = ${area.school?.id ?? null}::uuid)`);
  return n;
}

const sum = (cells: readonly LoadCell[], of: (cell: LoadCell) => number): number =>
  cells.reduce((n, cell) => n + of(cell), 0);

/** 负荷看板: a week of one area by grade and day. Reads roll-ups, so its cost does not grow with the homework ever given. */
export async function readLoadBoard({ tx, query, caller, house }: Call<(typeof load)['board']>): Promise<LoadBoard> {
  const today = house.clock.today();
  const area = await getArea(tx, query);
  const week = { from: mondayOf(query.week), until: addDays(mondayOf(query.week), 6) };
  const calendar = await schoolCalendar(tx, area.region, area.school?.id ?? null, (await revisions(tx)).calendar);
  const cells = await readCells(tx, area, week, today);
  const past = cells.filter((cell) => cell.day <= today);
  return {
    week: week.from,
    days: eachDay(week.from, addDays(week.until, 1)).map((day) => ({ day, kind: dayKind(day, calendar).kind })),
    scope: { region: area.region, school: area.school?.id ?? null, name: area.name },
    cells,
    totals: {
      classes: await countClasses(tx, area, schoolYearOf(week.from)),
      over: sum(cells, (cell) => cell.over),
      overRest: await countRestOver(tx, area, { span: week }),
      near: sum(cells, (cell) => cell.near),
      // Class-days of this week, today included, on which no notice was put up.
      unpublished: sum(past, (cell) => cell.classes - cell.publishedClasses),
      ...(await findingsIn(tx, caller, area, week)),
    },
    weeks: await readWeeks(tx, area, week, calendar),
  };
}
