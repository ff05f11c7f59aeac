import type { Day } from './day.ts';
import type { Consequence, Fact, Finding } from './finding.ts';
import type { Locality, ParameterKey } from './parameters.ts';

export type Section = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A rule of the plan or of the national texts behind it. Title and summary are in `messages/<locale>/rules`, by id. */
export interface Rule {
  /** As in policy-facts, such as 'HW-2'. Ids like 'HW-C1' are conventions without a clause of their own. */
  readonly id: string;
  /** Rises when the rule judges the same facts otherwise. */
  readonly version: number;
  readonly section: Section;
  /** Clause ids such as 'SEED-2-5'; the first is the one to show. */
  readonly clauses: readonly [string, ...string[]];
  readonly from: Day;
  /** Exclusive; null while the rule is in force. */
  readonly until: Day | null;
  readonly locality: Locality;
  /** Keys of the numbers that the rule reads. */
  readonly parameters: readonly ParameterKey[];
  /** The hardest thing that the rule does; some of its findings may only ask. */
  readonly consequence: Consequence;
}

export type RuleText = Omit<Rule, 'version' | 'until' | 'parameters'> & Partial<Rule>;

export function defineRule(text: RuleText): Rule {
  return Object.freeze({ version: 1, until: null, parameters: [], ...text });
}

/** Rules apply by the day of the act (policy-facts 0.4). */
export function isInForce(rule: Rule, day: Day): boolean {
  return rule.from <= day && (rule.until === null || day < rule.until);
}

/** What a finding says beyond the rule that it cites. */
export interface Verdict {
  readonly sentence: string;
  readonly consequence?: Consequence;
  readonly measured?: number;
  readonly limit?: number;
  readonly unit?: Finding['unit'];
  readonly field?: string;
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** The finding of a rule; its sentence is the catalogue entry '<rule>.<sentence>'. */
export function findingOf(rule: Rule, verdict: Verdict): Finding {
  return {
    rule: rule.id,
    version: rule.version,
    clauses: rule.clauses,
    consequence: verdict.consequence ?? rule.consequence,
    sentence: verdict.sentence,
    measured: verdict.measured ?? null,
    limit: verdict.limit ?? null,
    unit: verdict.unit ?? 'none',
    field: verdict.field ?? null,
    facts: verdict.facts ?? {},
  };
}
