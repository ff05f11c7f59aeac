import type { FindingView } from '#contract/schemas.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { Locale } from '../messages/locale.ts';

/** A finding as the reader sees it: the same facts, the sentence in their language. */
export const viewOf = (finding: Finding, locale: Locale): FindingView => ({
  rule: finding.rule,
  version: finding.version,
  clauses: [...finding.clauses],
  consequence: finding.consequence,
  measured: finding.measured,
  limit: finding.limit,
  unit: finding.unit,
  field: finding.field,
  sentence: sentenceOf(finding, locale),
  facts: { ...finding.facts },
});
