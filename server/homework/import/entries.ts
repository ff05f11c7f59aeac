import type { AssignmentInput } from '#contract/homework.ts';
import type { Caller } from '../../access/caller.ts';
import { schoolCalendar } from '../../calendar/school-calendar.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { FileRow, RowIssue } from '../../imports/kind.ts';
import { type ImportSentence, importText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { numbersFor } from '../../rules/parameters.ts';
import type { HomeworkRow } from '../../sheets/columns/index.ts';
import { sayCell } from '../../sheets/index.ts';
import type { ClassContext } from '../class-context.ts';
import { classOf, flagsOf } from '../register/index.ts';
import { type KnownClass, loadReach, type Reach } from './resolve.ts';

/** A row of the file that names a class, a subject and somebody who teaches it. */
export interface Entry {
  readonly file: FileRow<HomeworkRow>;
  readonly context: ClassContext;
  readonly input: AssignmentInput;
  readonly teacherId: string;
  readonly teacher: string;
}

type Problem = { readonly key: string | null; readonly sentence: string; readonly hint: string | null };

function inputOf(row: HomeworkRow, classId: string): AssignmentInput {
  const title = row.title === '' ? row.content.slice(0, 60) : row.title.slice(0, 60);
  return {
    classId,
    subject: row.subject,
    title,
    content: row.content.slice(0, 2000),
    // What an office leaves open must not hide minutes.
    form: row.form ?? 'written',
    place: row.place ?? 'home',
    tier: row.tier ?? 'all',
    minutes: row.minutes,
    assignedOn: row.assignedOn,
    dueOn: row.dueOn ?? row.assignedOn,
    flags: flagsOf(row),
  };
}

function mayWrite(caller: Caller, cls: KnownClass, teacherId: string): boolean {
  if (caller.role === 'principal') return true;
  if (caller.role === 'grade-lead' && caller.grade === cls.grade) return true;
  return teacherId === caller.personId;
}

function resolve(
  file: FileRow<HomeworkRow>,
  reach: Reach,
  caller: Caller,
  locale: Locale,
): { cls: KnownClass; teacherId: string; teacher: string } | Problem {
  const say = (key: string, sentence: ImportSentence): Problem => ({ key, ...importText(locale).sentences[sentence] });
  const { value } = file;
  const named = classOf(value, '6-3');
  if ('code' in named) return { key: named.key, ...sayCell(named, locale) };
  const cls = reach.findClass(value.school, named.grade, named.number, named.name);
  if (cls === undefined) return say('class', 'classUnknown');
  if (value.title === '' && value.content === '') return say('content', 'contentMissing');
  const taught = reach.teacherOf(cls.id, value.subject);
  if (taught === undefined) return say('subject', 'nobodyTeaches');
  if (value.teacher !== '' && value.teacher !== taught.teacher) return say('teacher', 'otherTeaches');
  return mayWrite(caller, cls, taught.person_id)
    ? { cls, teacherId: taught.person_id, teacher: taught.teacher }
    : say('class', 'notYours');
}

/** Finds the class, the calendar and the numbers of every row; what cannot be found becomes an issue of its row. */
export async function entriesOf(
  tx: ReadTx,
  files: readonly FileRow<HomeworkRow>[],
  caller: Caller,
  locale: Locale,
): Promise<{ entries: Entry[]; issues: RowIssue[] }> {
  const reach = await loadReach(tx);
  const revision = await revisions(tx);
  const entries: Entry[] = [];
  const issues: RowIssue[] = [];
  for (const file of files) {
    const found = resolve(file, reach, caller, locale);
    if (!('cls' in found)) {
      issues.push({ sheet: file.sheet, row: file.row, rule: null, clause: null, severity: 'error', ...found });
      continue;
    }
    const { cls, teacherId, teacher } = found;
    const numbers = await numbersFor(tx, cls.div, revision.parameters);
    const context: ClassContext = {
      div: cls.div,
      classId: cls.id,
      className: cls.name,
      schoolId: cls.schoolId,
      schoolName: cls.schoolName,
      cls: { grade: cls.grade, system: cls.system },
      teacherId,
      calendar: await schoolCalendar(tx, cls.div, cls.schoolId, revision.calendar),
      parameters: numbers(file.value.assignedOn),
      numbers,
    };
    entries.push({ file, context, input: inputOf(file.value, cls.id), teacherId, teacher });
  }
  return { entries, issues };
}
