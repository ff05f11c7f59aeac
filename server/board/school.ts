import type { SchoolSystem } from '#policy/homework/index.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import { type CalendarOf, schoolCalendar } from '../calendar/school-calendar.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import { requireFound } from '../refusal.ts';
import { parametersFor } from '../rules/parameters.ts';

interface SchoolRow {
  div: string;
  id: string;
  name: string;
  region_name: string;
  kind: 'primary' | 'junior' | 'nine-year';
  setting: 'town' | 'village';
  system: SchoolSystem;
  calendar: string;
  parameters: string;
}

/** A school as its notices are read: its calendar, and the numbers in force on a day. */
export interface NoticeSchool {
  readonly div: string;
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
  readonly kind: SchoolRow['kind'];
  readonly setting: SchoolRow['setting'];
  readonly system: SchoolSystem;
  readonly calendar: CalendarOf;
  parametersOn(day: string): Promise<Parameters>;
}

const find = named<SchoolRow>(
  'notice-school',
  `select s.div, s.id, s.name, r.name as region_name, s.kind, s.setting, s.system,
          (select number::text from revision where name = 'calendar') as calendar,
          (select number::text from revision where name = 'parameters') as parameters
     from school s join region r on r.code = s.div
    where s.id = $1 and s.div >= $2 and s.div < $3`,
);

/** Readable by everyone: it needs nothing that the public's power does not grant. @throws Refusal NOT_FOUND */
export async function getNoticeSchool(tx: ReadTx, id: string): Promise<NoticeSchool> {
  const row = requireFound(await tx.maybe(find(id, tx.scope.lo, tx.scope.hi)));
  return {
    div: row.div,
    id: row.id,
    name: row.name,
    regionName: row.region_name,
    kind: row.kind,
    setting: row.setting,
    system: row.system,
    calendar: await schoolCalendar(tx, row.div, row.id, row.calendar),
    parametersOn: (day) => parametersFor(tx, row.div, day, row.parameters),
  };
}
