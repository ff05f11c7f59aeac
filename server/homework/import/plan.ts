import { sql } from 'kysely';
import {
  accountOf,
  asking,
  type EarlierAssignment,
  judgePublish,
  refusing,
  repeatedLine,
} from '#policy/homework/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import { keepRevisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Recorded } from '../../findings/record.ts';
import type { Planner, RowIssue } from '../../imports/kind.ts';
import type { Locale } from '../../messages/locale.ts';
import type { HomeworkRow } from '../../sheets/columns/index.ts';
import { termAt } from '../class-context.ts';
import { type Claim, claimOf } from '../ledger.ts';
import { type Entry, entriesOf } from './entries.ts';
import { Line, lineKey, loadHolders, loadLines } from './lines.ts';
import { writeEntries } from './write.ts';

/** An entry that the rules admit, with what goes on record beside it. */
export interface Admitted {
  readonly entry: Entry;
  readonly claim: Claim;
  readonly recorded: readonly Recorded[];
}

interface Known extends EarlierAssignment {
  readonly minutes: number;
  readonly dueOn: string;
  readonly tier: string;
  readonly form: string;
  readonly place: string;
}

/** What the classes of the file were given before, newest first, by class and subject. */
async function loadEarlier(tx: ReadTx, entries: readonly Entry[]): Promise<Map<string, Known[]>> {
  const days = entries.map((e) => e.input.assignedOn).toSorted();
  const window = Math.max(0, ...entries.slice(0, 1).map((e) => e.context.parameters.get('hw.repeat.windowDays')));
  const rows = await tx.many(sql<Known & { class_id: string; subject: string }>`
    select a.class_id, a.subject, a.id, a.title, a.content, a.assigned_on as "assignedOn", a.due_on as "dueOn", a.minutes, a.tier, a.form, a.place
      from assignment a
     where a.div >= ${tx.scope.lo} and a.div < ${tx.scope.hi} and a.state = 'published' and a.class_id = any(${[...new Set(entries.map((e) => e.context.classId))]}::uuid[])
       and a.assigned_on >= ${addDays(days[0]!, -window)}::date and a.assigned_on <= ${days.at(-1)!}::date
     order by a.assigned_on desc`);
  return Map.groupBy(rows, (r) => `${r.class_id}/${r.subject}`) as Map<string, Known[]>;
}

/** What makes two pieces of homework of one class and subject the same. */
const SAME = ['title', 'content', 'form', 'place', 'tier', 'minutes', 'assignedOn', 'dueOn'] as const;
const isSame = (known: Known, { input }: Entry): boolean => SAME.every((key) => known[key] === input[key]);
const lineOf = ({ input }: Entry): string =>
  JSON.stringify([input.classId, input.subject, ...SAME.map((key) => input[key])]);

const issueOf = ({ file }: Entry, f: Finding, locale: Locale): RowIssue => ({
  sheet: file.sheet,
  row: file.row,
  key: f.field?.replace(/^flags\./, '') ?? null,
  rule: f.rule,
  clause: f.clauses[0] ?? null,
  severity: f.consequence === 'block' ? 'error' : 'warn',
  sentence: sentenceOf(f, locale),
  hint: null,
});

function linesOf(entries: readonly Entry[], claims: readonly Claim[]): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const [i, { context }] of entries.entries()) {
    for (const span of claims[i]!.spans) {
      const key = lineKey(context.classId, span.first);
      if (!lines.has(key)) lines.set(key, new Line(context, span));
    }
  }
  return lines;
}

/** One row under the same rules as a publish; what it adds stands before the rows after it. */
class Judge {
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #earlier: Map<string, Known[]>;
  readonly #today: string;

  constructor(lines: ReadonlyMap<string, Line>, earlier: Map<string, Known[]>, today: string) {
    this.#lines = lines;
    this.#earlier = earlier;
    this.#today = today;
  }

  #earlierFor({ context, input }: Entry): Known[] {
    const key = `${context.classId}/${input.subject}`;
    const known = this.#earlier.get(key) ?? [];
    this.#earlier.set(key, known);
    return known;
  }

  holdsAlready(entry: Entry): boolean {
    return this.#earlierFor(entry).some((known) => isSame(known, entry));
  }

  judge({ context, input }: Entry, claim: Claim): readonly Finding[] {
    const window = context.parameters.get('hw.repeat.windowDays');
    const from = addDays(input.assignedOn, -window);
    const known = this.#earlier.get(`${context.classId}/${input.subject}`) ?? [];
    return judgePublish({
      assignment: input,
      cls: context.cls,
      calendar: context.calendar,
      term: termAt(context, input.assignedOn),
      shares: claim.shares,
      ledger: claim.shares.map((s) => this.#lines.get(lineKey(context.classId, s.first))!.factsFor(input.subject)),
      earlier: known.filter((k) => k.assignedOn >= from && k.assignedOn <= input.assignedOn),
      parameters: context.numbers,
      today: this.#today,
    });
  }

  admit(entry: Entry, claim: Claim): void {
    const { context, input, teacher } = entry;
    const practice = accountOf(input, context.cls) === 'practice';
    for (const share of claim.shares) {
      const line = this.#lines.get(lineKey(context.classId, share.first))!;
      line.take(input.tier, share.minutes, practice, { subject: input.subject, teacher, minutes: share.minutes });
    }
    this.#lines.get(lineKey(context.classId, claim.given.first))!.published += 1;
    this.#earlierFor(entry).push({ ...input, id: '', title: input.title });
  }
}

/** 导入作业登记表: the rules of publishing, row by row in the order of the file, against the ledger as it stands. */
export const planHomework: Planner<HomeworkRow> = async (tx, files, context) => {
  const { caller, locale, writing, answer, house } = context;
  if (writing !== null) keepRevisions(writing);
  const { entries, issues } = await entriesOf(tx, files, caller, locale);
  if (entries.length === 0) return { created: 0, updated: 0, unchanged: 0, issues, write: async () => undefined };
  const claims = entries.map((e) => claimOf(e.input, e.context));
  const lines = linesOf(entries, claims);
  await loadLines(tx, writing, lines);
  await loadHolders(tx, lines);
  const judge = new Judge(lines, await loadEarlier(tx, entries), house.clock.today());
  const admitted: Admitted[] = [];
  const used = new Set<string>();
  const firstRows = new Map<string, number>();
  let unchanged = 0;
  for (const [i, entry] of entries.entries()) {
    const firstRow = firstRows.get(lineOf(entry));
    if (firstRow !== undefined) {
      issues.push(issueOf(entry, repeatedLine(firstRow), locale));
      continue;
    }
    firstRows.set(lineOf(entry), entry.file.row);
    if (judge.holdsAlready(entry)) {
      unchanged += 1;
      continue;
    }
    const claim = claims[i]!;
    const findings = judge.judge(entry, claim);
    for (const finding of findings)
      if (finding.consequence === 'block' || finding.consequence === 'warn')
        issues.push(issueOf(entry, finding, locale));
    if (refusing(findings).length > 0) continue;
    for (const share of claim.shares) {
      const spent = lines.get(lineKey(entry.context.classId, share.first))!.use(entry.input.subject);
      if (spent !== undefined) used.add(spent);
    }
    judge.admit(entry, claim);
    const asks = new Set(asking(findings));
    admitted.push({
      entry,
      claim,
      recorded: findings.map((finding) => ({
        finding,
        outcome: asks.has(finding) ? 'answered' : 'open',
        answer: asks.has(finding) ? answer : null,
      })),
    });
  }
  return {
    created: admitted.length,
    updated: 0,
    unchanged,
    issues,
    write: (into) => writeEntries(into, { admitted, lines: [...lines.values()], used: [...used], context }),
  };
};
