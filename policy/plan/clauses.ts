import type { Section } from '../kernel/rule.ts';
import * as en from '../messages/en/plan.ts';
import type { Locale } from '../messages/locale.ts';
import * as zh from '../messages/zh-CN/plan.ts';

/** Ids of the sentences of the plan (policy-facts 0.6). */
export type PlanClauseId = keyof typeof zh.planClauses;
export type NationalClauseId = keyof typeof zh.nationalClauses;

export interface Clause {
  readonly id: string;
  /** Id in the source register. */
  readonly source: string;
  /** The section of the plan; null for a clause of another text. */
  readonly section: Section | null;
  /** The sentence within the section, or the number of the clause. */
  readonly number: number;
  /** What it asks, in our own words. */
  readonly text: Readonly<Record<Locale, string>>;
}

export const SECTIONS: readonly Section[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Every sentence of the plan, in its order. */
export const planClauses: readonly Clause[] = Object.keys(zh.planClauses).map((id) => planClause(id as PlanClauseId));

function planClause(id: PlanClauseId): Clause {
  const [source, section, number] = id.split('-');
  return {
    id,
    source: source!,
    section: Number(section) as Section,
    number: Number(number),
    text: { 'zh-CN': zh.planClauses[id], en: en.planClauses[id] },
  };
}

const nationalClauses: readonly Clause[] = Object.keys(zh.nationalClauses).map((key) => {
  const id = key as NationalClauseId;
  const [source, number] = id.split('-');
  const text = { 'zh-CN': zh.nationalClauses[id], en: en.nationalClauses[id] };
  return { id, source: source!, section: null, number: Number(number), text };
});

const byId = new Map([...planClauses, ...nationalClauses].map((clause) => [clause.id, clause]));

/** @throws RangeError when no clause has the id: a rule may only cite what is written down here. */
export function clauseOf(id: string): Clause {
  const clause = byId.get(id);
  if (clause === undefined) throw new RangeError(`No clause '${id}'`);
  return clause;
}
