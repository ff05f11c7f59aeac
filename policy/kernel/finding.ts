/** What a rule does when it fires (policy-facts 0.2). */
export type Consequence = 'block' | 'warn' | 'record' | 'duty' | 'case';

export type Fact = string | number | boolean | null;

/**
 * The result of judging facts: stored as it reads on the day, rendered by `sentenceOf(finding, locale)`.
 * `sentence` names an entry of the sentence catalogue; `facts` fill it.
 */
export interface Finding {
  readonly rule: string;
  readonly version: number;
  /** Clause ids such as 'SEED-2-5'. The first is the one to show. */
  readonly clauses: readonly string[];
  readonly consequence: Consequence;
  readonly sentence: string;
  readonly measured: number | null;
  readonly limit: number | null;
  readonly unit: 'minute' | 'item' | 'none';
  /** Where the reader must look: a field of the input such as 'minutes' or 'content'. */
  readonly field: string | null;
  readonly facts: Readonly<Record<string, Fact>>;
}
