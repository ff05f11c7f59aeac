import type { Assignment } from '#contract/homework.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import type { Locale } from '../messages/locale.ts';
import { FORM_WORDS, homeworkColumns, PLACE_WORDS, TIER_WORDS } from '../sheets/columns/homework.ts';
import { sheetText } from '../sheets/speak.ts';
import type { OutCell } from '../sheets/write/row.ts';
import { writeWorkbook } from '../sheets/write/workbook.ts';

/** The columns that an exported register fills, in the order in which the import's template has them. */
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
type Filled = (typeof FILLED)[number];

const cells: Record<Filled, (a: Assignment, locale: Locale) => OutCell> = {
  school: (a) => a.schoolName,
  grade: (a) => a.grade,
  class: (a) => a.className,
  subject: (a, locale) => findSubject(a.subject)?.[locale === 'en' ? 'en' : 'zh'] ?? a.subject,
  title: (a) => a.title,
  content: (a) => a.content,
  minutes: (a) => a.minutes,
  assignedOn: (a) => ({ day: a.assignedOn }),
  dueOn: (a) => ({ day: a.dueOn }),
  form: (a) => FORM_WORDS[a.form][0] ?? a.form,
  place: (a) => PLACE_WORDS[a.place][0] ?? a.place,
  tier: (a) => TIER_WORDS[a.tier][0] ?? a.tier,
  teacher: (a) => a.teacher,
};

/** A homework register that the import and the check read again. */
export async function homeworkWorkbook(assignments: readonly Assignment[], locale: Locale): Promise<Uint8Array> {
  const { template } = sheetText(locale);
  const columns = FILLED.map((key) => {
    const column = homeworkColumns[key];
    const isDay = 'isDay' in column.sample && column.sample.isDay === true;
    return {
      header: locale === 'en' ? column.en : column.zh,
      width: column.sample.width ?? 14,
      kind: isDay ? ('day' as const) : ('text' as const),
    };
  });
  const rows = assignments.map((a) => FILLED.map((key) => cells[key](a, locale)));
  return writeWorkbook([{ name: template.kinds.homework.title, columns, rows }], template.listsSheet);
}
