import { type SchoolCalendar, stateCalendar, termOf } from '../../kernel/calendar/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Numbers } from '../../kernel/parameter.ts';
import { findingOf, isInForce } from '../../kernel/rule.ts';
import { type AssignmentFacts, type ClassFacts, FLAGS, type Flags, type Share } from '../facts.ts';
import { judgePublish } from '../judge.ts';
import { ruleFor } from '../judge-minutes.ts';
import { type EarlierAssignment, essenceOf } from '../judge-words.ts';
import { accountOf, countedMinutes, spanLimit } from '../minutes.ts';
import { repeatedRow } from '../rules.ts';
import { spread } from '../spread.ts';
import { ClassDay } from './class-day.ts';
import type { ClassDayVerdict, RegisterOptions, RegisterRow, RegisterVerdict, RowVerdict } from './rows.ts';
import { totalsOf } from './totals.ts';

const NO_FLAGS = Object.fromEntries(FLAGS.map((flag) => [flag, false])) as Flags;
const NONE: readonly EarlierAssignment[] = [];

/** What the register has shown of one class so far. */
interface ClassBook {
  readonly cls: ClassFacts;
  readonly school: string;
  readonly className: string;
  readonly days: Map<Day, ClassDay>;
  /** The latest row of each subject and content, for HW-15. */
  readonly contents: Map<string, EarlierAssignment>;
  /** Row number of each line, word for word. */
  readonly lines: Map<string, number>;
}

/**
 * Judges a register in the order of its lines, by the same rules as publishing, and stores nothing. Lines of one school, class
 * and day add up; the line that no longer fits is refused, and the class-day names all that add to it.
 */
export function judgeRegister(rows: readonly RegisterRow[], options: RegisterOptions): RegisterVerdict {
  const register = new Register(options);
  for (const row of rows) register.judge(row);
  return register.verdict(rows.length);
}

class Register {
  readonly #calendar: SchoolCalendar;
  readonly #parameters: Numbers;
  readonly #system: ClassFacts['system'];
  readonly #books = new Map<string, ClassBook>();
  readonly #verdicts: RowVerdict[] = [];
  readonly #duplicates: { row: number; firstRow: number }[] = [];

  constructor({ calendar, parameters, system }: RegisterOptions) {
    this.#calendar = calendar ?? stateCalendar;
    this.#parameters = typeof parameters === 'function' ? parameters : () => parameters;
    this.#system = system ?? '6-3';
  }

  judge(row: RegisterRow): void {
    const book = this.#bookOf(row);
    const line = lineOf(row);
    const firstRow = book.lines.get(line);
    if (firstRow !== undefined) {
      this.#duplicates.push({ row: row.row, firstRow });
      this.#verdicts.push({ row: row.row, findings: [repeatedLine(firstRow)] });
      return;
    }
    book.lines.set(line, row.row);
    const findings = this.#judgeInto(book, row);
    if (findings.length > 0) this.#verdicts.push({ row: row.row, findings });
  }

  #judgeInto(book: ClassBook, row: RegisterRow): readonly Finding[] {
    const assignment = assignmentOf(row);
    const { cls } = book;
    const account = accountOf(assignment, cls);
    const shares = account === 'none' ? [] : this.#shares(assignment);
    const ledger = shares.map((share) => dayOf(book, share));
    const essence = `${row.subject}\n${essenceOf(assignment)}`;
    const same = book.contents.get(essence);
    const findings = judgePublish({
      assignment,
      cls,
      calendar: this.#calendar,
      term: termOf(row.assignedOn, this.#calendar),
      shares,
      ledger,
      earlier: same === undefined ? NONE : [same],
      parameters: this.#parameters,
      today: row.assignedOn,
    });
    book.contents.set(essence, { id: String(row.row), ...assignment });
    const misfit = findings.some(({ rule }) => MISFITS.has(rule));
    if (account !== 'none') for (const [at, share] of shares.entries()) ledger[at]!.add(row, share, account, misfit);
    return findings;
  }

  /** Minutes that make no sense (HW-C1) stand on no day: a typing error must not swallow the class-day. */
  #shares({ minutes, assignedOn, dueOn }: AssignmentFacts): readonly Share[] {
    const most = this.#parameters(assignedOn).get('hw.item.minutesMax');
    return Number.isInteger(minutes) && minutes >= 1 && minutes <= most
      ? spread(minutes, assignedOn, dueOn, this.#calendar)
      : [];
  }

  #bookOf(row: RegisterRow): ClassBook {
    const system = row.system ?? this.#system;
    const school = row.school ?? '';
    const key = `${school}\n${row.className}\n${row.grade}\n${system}`;
    const known = this.#books.get(key);
    if (known !== undefined) return known;
    const book: ClassBook = {
      cls: { grade: row.grade, system },
      school,
      className: row.className,
      days: new Map(),
      contents: new Map(),
      lines: new Map(),
    };
    this.#books.set(key, book);
    return book;
  }

  verdict(rows: number): RegisterVerdict {
    const days = [...this.#books.values()].flatMap((book) => [...book.days.values()].map((day) => ({ book, day })));
    const classDays = days
      .filter(({ book, day }) => isInForce(ruleFor(book.cls, day.kind), day.first))
      .map(({ book, day }) => this.#dayVerdict(book, day))
      .filter((verdict) => verdict.minutes > verdict.limit);
    return {
      rows: this.#verdicts,
      classDays,
      duplicates: this.#duplicates,
      totals: totalsOf({
        rows,
        classes: this.#books.size,
        days: days.map(({ day }) => day),
        classDaysOver: classDays.length,
        verdicts: this.#verdicts,
        duplicates: this.#duplicates.length,
      }),
    };
  }

  #dayVerdict({ school, className, cls }: ClassBook, day: ClassDay): ClassDayVerdict {
    return {
      school,
      className,
      grade: cls.grade,
      first: day.first,
      days: day.days,
      kind: day.kind,
      minutes: countedMinutes(day.asked),
      limit: spanLimit(cls, day, this.#parameters(day.first)),
      rows: day.entries.map(({ row }) => row.row),
      refused: day.entries.filter(({ refused }) => refused).map(({ row }) => row.row),
    };
  }
}

/** Rules under which a row does not enter its class-days. */
const MISFITS: ReadonlySet<string> = new Set(['HW-1', 'HW-2', 'HW-3', 'HW-3a', 'HW-17']);

function dayOf(book: ClassBook, share: Share): ClassDay {
  const known = book.days.get(share.first);
  if (known !== undefined) return known;
  const day = new ClassDay(share, book.cls);
  book.days.set(share.first, day);
  return day;
}

function assignmentOf({ subject, title, content, form, place, tier, minutes, assignedOn, ...rest }: RegisterRow) {
  const flags = rest.flags === undefined ? NO_FLAGS : { ...NO_FLAGS, ...rest.flags };
  const dueOn = rest.dueOn ?? assignedOn;
  return { subject, title, content, form, place, tier, minutes, assignedOn, dueOn, flags } satisfies AssignmentFacts;
}

function lineOf(row: RegisterRow): string {
  return [
    row.subject,
    row.title,
    row.content,
    row.form,
    row.place,
    row.tier,
    row.minutes,
    row.assignedOn,
    row.dueOn,
  ].join('\n');
}

/** HW-C4: a line of a register or an import that stands before, word for word, in row `firstRow`. */
export function repeatedLine(firstRow: number): Finding {
  return findingOf(repeatedRow, { sentence: 'homework.rowRepeated', facts: { firstRow } });
}
