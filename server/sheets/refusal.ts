import type { MissingColumn } from './header.ts';

/** Why a file is not read at all. Closed: the message catalogue has one sentence and one hint for each. */
export type SheetRefusalKind =
  | 'missing'
  | 'empty'
  | 'too-big'
  | 'not-a-sheet'
  | 'not-zip'
  | 'not-xlsx'
  | 'html'
  | 'old-xls'
  | 'encrypted'
  | 'damaged'
  | 'bomb'
  | 'too-many-rows'
  | 'encoding'
  | 'no-sheet'
  | 'header'
  | 'too-slow'
  | 'memory'
  | 'cancelled';

/** A refusal as a value: it crosses threads and the wire; the sentence is rendered in the reader's language. */
export interface SheetRefusal {
  readonly kind: SheetRefusalKind;
  readonly facts: Readonly<Record<string, string | number>>;
  /** 'header': the columns that were not found. */
  readonly missing?: readonly MissingColumn[];
}

/** Ends a read from any depth. Its `refusal` is the value that callers keep and render. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
  readonly refusal: SheetRefusal;

  constructor(kind: SheetRefusalKind, facts: SheetRefusal['facts'] = {}, missing?: readonly MissingColumn[]) {
    super(`sheet refused: ${kind}`);
    this.refusal = missing ? { kind, facts, missing } : { kind, facts };
  }
}

/**
 * Runs a read and turns a refusal into a value.
 * @throws whatever else goes wrong: only refusals are expected.
 */
export async function settle<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; refusal: SheetRefusal }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof SheetRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
