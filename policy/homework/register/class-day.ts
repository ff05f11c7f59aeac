import type { ClassFacts, Holder, LedgerFacts, LedgerSpan, Share, Tier } from '../facts.ts';
import type { RegisterRow } from './rows.ts';

type Sums = Record<Tier, number>;
const noMinutes = (): Sums => ({ all: 0, basic: 0, standard: 0, extended: 0 });

interface Entry {
  readonly row: RegisterRow;
  readonly minutes: number;
  readonly refused: boolean;
}

/**
 * A ledger row of a register: it stands before the judge as what the rows admitted so far hold. A row that does not fit is kept
 * aside, as it would be when publishing, so that mending the refused rows mends the class-day.
 */
export class ClassDay implements LedgerFacts {
  readonly first: string;
  readonly days: number;
  readonly kind: LedgerSpan['kind'];
  readonly cls: ClassFacts;
  readonly written: Sums = noMinutes();
  practice = 0;
  readonly reserved = 0;
  /** Sums over every entry, the refused ones too. */
  readonly asked: Sums = noMinutes();
  readonly entries: Entry[] = [];

  constructor(span: LedgerSpan, cls: ClassFacts) {
    this.first = span.first;
    this.days = span.days;
    this.kind = span.kind;
    this.cls = cls;
  }

  /** Read only when a finding names them. */
  get holders(): readonly Holder[] {
    return this.entries
      .filter((entry) => !entry.refused)
      .map(({ row, minutes }) => ({ subject: row.subject, teacher: row.teacher ?? '', minutes }));
  }

  add(row: RegisterRow, { minutes }: Share, account: 'written' | 'practice', refused: boolean): void {
    this.entries.push({ row, minutes, refused });
    if (account === 'practice') {
      this.practice += minutes;
      return;
    }
    this.asked[row.tier] += minutes;
    if (!refused) this.written[row.tier] += minutes;
  }
}
