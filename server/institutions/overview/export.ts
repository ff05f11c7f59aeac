import { sql } from 'kysely';
import type { registry } from '#contract/institutions/overview.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call, FileAnswer } from '../../http/call.ts';
import { institutionExportText } from '../../messages/index.ts';
import { Refusal } from '../../refusal.ts';
import { writeWorkbook } from '../../sheets/write/workbook.ts';
import type { ExportedCourse, ExportedInstitution, ExportedPoint, ExportedStaff } from './export-rows.ts';
import { courseSheet, institutionSheet, pointSheet, staffSheet } from './export-sheets.ts';
import { whereOf } from './filters.ts';
import { listsOf } from './list.ts';
import { soughtBy } from './sought.ts';
import { registerView } from './view.ts';

/** Institutions in one workbook; a wider register is narrowed by its filters, never cut without a word. */
const MOST = 10_000;

/** What was asked for, as the trail keeps it: ten thousand ids would say less than the filters that chose them. */
const asked = (query: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${String(value)}`],
  );

/** What the other sheets call an institution: what it alone of its county has of code, licence number, name, file number. */
async function namesFor(tx: ReadTx, institutions: readonly ExportedInstitution[]): Promise<Map<string, string>> {
  const shared = await tx.many(sql<{ div: string; word: string }>`
    select div, word from institution cross join unnest(array[credit_code, licence_no, name]) word
     where div = any(${[...new Set(institutions.map(({ div }) => div))]}) and merged_into is null and word is not null
     group by div, word having count(*) > 1`);
  const several = new Set(shared.map(({ div, word }) => `${div}/${word}`));
  const own = ({ div, id, credit_code, licence_no, name }: ExportedInstitution) =>
    [credit_code, licence_no, name].find((word) => word !== null && !several.has(`${div}/${word}`)) ?? id;
  return new Map(institutions.map((row) => [row.id, own(row)]));
}

/** 导出: the registers as offices keep them, in the columns that the import reads; what a filter hides stays out. */
export async function exportRegister({
  tx,
  query,
  locale,
  house,
  touch,
}: Call<(typeof registry)['export']>): Promise<FileAnswer> {
  const { q = '', ...filters } = query;
  const today = house.clock.today();
  const view = await registerView(tx, today);
  const sought = q === '' ? { rows: sql`institution i`, where: sql`true` } : await soughtBy(tx, q, false);
  const institutions = await tx.many(sql<ExportedInstitution>`
    select i.*, r.name as county, ${listsOf(view)} as lists from ${sought.rows} join region r on r.code = i.div
     where ${whereOf(view, filters)} and ${sought.where} order by i.div, i.name, i.id limit ${MOST + 1}`);
  if (institutions.length > MOST) throw new Refusal('TOO_LARGE');
  touch(tx.scope.lo, ...asked(query), `rows=${institutions.length}`);
  const of = sql`unnest(${institutions.map(({ div }) => div)}::text[], ${institutions.map(({ id }) => id)}::uuid[]) as i(div, id)`;
  const [points, staff, courses] = await Promise.all([
    tx.many(sql<ExportedPoint>`
      select p.* from ${of} join teaching_point p on p.div = i.div and p.institution_id = i.id order by p.div, p.institution_id, p.name`),
    tx.many(sql<ExportedStaff>`
      select s.* from ${of} join institution_staff s on s.div = i.div and s.institution_id = i.id order by s.div, s.institution_id, s.name`),
    tx.many(sql<ExportedCourse>`
      select c.*, p.name as point, array(select s.name from course_teacher t join institution_staff s on s.div = t.div and s.id = t.staff_id
               where t.div = c.div and t.course_id = c.id order by s.name) as teachers
        from ${of} join course c on c.div = i.div and c.institution_id = i.id left join teaching_point p on p.div = c.div and p.id = c.point_id
       order by c.div, c.institution_id, c.name`),
  ]);
  const names = await namesFor(tx, institutions);
  const sheets = [
    institutionSheet(institutions, locale),
    pointSheet(points, names, locale),
    staffSheet(staff, names, locale),
    courseSheet(courses, names, locale),
  ];
  return { name: institutionExportText(locale).file(today), bytes: await writeWorkbook(sheets) };
}
