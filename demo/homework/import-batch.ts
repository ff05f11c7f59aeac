import type { Day } from '#policy/kernel/day.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { FORM_WORDS, homeworkColumns, PLACE_WORDS, TIER_WORDS } from '#server/sheets/columns/homework.ts';
import { addImport } from '../load/import-file.ts';
import type { Pen } from '../pen.ts';
import { dutyIdOf, type Person } from '../people/person.ts';
import type { School, SchoolClass } from '../people/school.ts';
import type { Staff } from '../people/staff.ts';
import { STORY_SCHOOL } from '../place/schools.ts';
import { clock, type Moment } from './instant.ts';
import type { Offer } from './offer.ts';

/** The columns that the school fills in of the register, in its order. */
const FILLED = [
  'school',
  'grade',
  'class',
  'subject',
  'title',
  'content',
  'minutes',
  'assignedOn',
  'dueOn',
  'form',
  'place',
  'tier',
  'teacher',
] as const;

interface Batch {
  readonly file: string;
  readonly grade: number;
  /** Both ends included; the first is the day of the upload. */
  readonly days: readonly [first: Day, last: Day];
  readonly by: Person;
  readonly duty: string;
}

/** A week of a grade that a school uploaded as one register instead of typing it. */
export class ImportBatch {
  readonly id: string;
  readonly moment: Moment;
  readonly #batch: Batch;
  readonly #school: School;
  readonly #rows: string[][] = [];

  constructor(pen: Pen, school: School, batch: Batch) {
    this.id = pen.namer.id(`import/${school.seed.key}/${batch.file}`);
    this.moment = { day: batch.days[0], minute: clock(7, 45) };
    this.#school = school;
    this.#batch = batch;
  }

  holds(cls: SchoolClass, day: Day): boolean {
    return cls.grade === this.#batch.grade && day >= this.#batch.days[0] && day <= this.#batch.days[1];
  }

  add(cls: SchoolClass, offer: Offer, teacher: Person): void {
    const cells: Record<(typeof FILLED)[number], string> = {
      school: cls.school.seed.name,
      grade: String(cls.grade),
      class: cls.name,
      subject: findSubject(offer.subject)?.zh ?? offer.subject,
      title: offer.title,
      content: offer.content,
      minutes: String(offer.minutes),
      assignedOn: offer.assignedOn,
      dueOn: offer.dueOn,
      form: FORM_WORDS[offer.form][0]!,
      place: PLACE_WORDS[offer.place][0]!,
      tier: TIER_WORDS[offer.tier][0]!,
      teacher: teacher.name,
    };
    this.#rows.push(FILLED.map((key) => cells[key]));
  }

  /** Writes the file as it was uploaded and the record of its import. */
  write(pen: Pen): void {
    const { by, duty, file } = this.#batch;
    addImport(pen, {
      id: this.id,
      div: this.#school.seed.div,
      schoolId: this.#school.id,
      kind: 'homework',
      file,
      rows: [FILLED.map((key) => homeworkColumns[key].zh), ...this.#rows],
      by,
      duty,
      moment: this.moment,
    });
  }
}

/** The registers that a school uploaded this term: the story's school did so twice. */
export function batchesOf(pen: Pen, school: School, staff: Staff): readonly ImportBatch[] {
  const lead = staff.leads.get(5);
  if (school.seed.key !== STORY_SCHOOL || lead === undefined) return [];
  const week = (file: string, grade: number, days: Batch['days'], by: Person, duty: string) =>
    new ImportBatch(pen, school, { file, grade, days, by, duty });
  return [
    week(
      '三年级第三周作业登记表.csv',
      3,
      ['2026-09-14', '2026-09-18'],
      staff.principal,
      dutyIdOf(pen, staff.principal, 'principal', school.id),
    ),
    week(
      '五年级第七周作业登记表.csv',
      5,
      ['2026-10-12', '2026-10-15'],
      lead,
      dutyIdOf(pen, lead, 'grade-lead', school.id, 5),
    ),
  ].filter(({ moment }) => moment.day < pen.today);
}
