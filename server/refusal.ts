import type { FieldError, ProblemCode } from '#contract/problem.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { ProblemText } from './messages/zh-CN/problem.ts';

export interface RefusalMatter {
  readonly errors?: readonly FieldError[];
  readonly findings?: readonly Finding[];
  /** STALE_VERSION: the row as it stands now. */
  readonly current?: unknown;
  readonly roles?: readonly string[];
  /** A sentence of the catalogue that says more than the code's title. */
  readonly detail?: keyof ProblemText['details'];
  /** Ids the refusal concerns, for the trail. */
  readonly touched?: readonly string[];
  /** Work that must stand although the request is refused, such as recording a near miss. */
  readonly keep?: (tx: import('./database/transaction.ts').WriteTx) => Promise<unknown>;
}

/** The one thing a use case throws on purpose. Anything else thrown is a fault: logged whole, answered plainly. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly matter: RefusalMatter;

  constructor(code: ProblemCode, matter: RefusalMatter = {}) {
    super(code);
    this.code = code;
    this.matter = matter;
  }
}

/** Outside the caller's scope a thing is missing, not forbidden. */
export function requireFound<T>(row: T | undefined): T {
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}

/** Refuses a write that was made against an older state; the reader gets both. */
export function requireVersion(given: number, row: { version: number }, current: unknown = row): void {
  if (given !== row.version) throw new Refusal('STALE_VERSION', { current });
}
