import type { FindingView } from '#contract/schemas.ts';
import type { Consequence, Fact, Finding } from '#policy/kernel/finding.ts';
import type { Locale } from '../messages/locale.ts';
import { viewOf } from './view.ts';

/** A row of the register of findings. */
export interface StoredFinding {
  readonly id: string;
  readonly div: string;
  readonly rule: string;
  readonly rule_version: number;
  readonly clauses: string[];
  readonly consequence: Consequence;
  readonly outcome: 'refused' | 'answered' | 'open' | 'handled';
  readonly sentence_key: string;
  readonly facts: Record<string, Fact>;
  readonly sentence: string;
  readonly measured: string | null;
  readonly limit_value: string | null;
  readonly unit: Finding['unit'];
  readonly field: string | null;
  readonly day: string | null;
  readonly school_id: string | null;
  readonly class_id: string | null;
  readonly grade: number | null;
  readonly assignment_id: string | null;
  readonly answer: string | null;
  readonly found_at: string;
  readonly handled_at: string | null;
  readonly handling_note: string | null;
  readonly version: number;
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** In Chinese the sentence stands exactly as it was recorded; in English it is told anew from the recorded facts. */
export function storedView(row: StoredFinding, locale: Locale): FindingView {
  const finding: Finding = {
    rule: row.rule,
    version: row.rule_version,
    clauses: row.clauses,
    consequence: row.consequence,
    sentence: row.sentence_key,
    measured: number(row.measured),
    limit: number(row.limit_value),
    unit: row.unit,
    field: row.field,
    facts: row.facts,
  };
  const view = viewOf(finding, locale);
  return locale === 'zh-CN' ? { ...view, sentence: row.sentence } : view;
}
