import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import { wordArray } from './load/loader.ts';

/** What a register keeps of a finding itself, as it read on the day and in the register's language. */
export const findingColumns = (finding: Finding) => ({
  rule: finding.rule,
  rule_version: finding.version,
  clauses: wordArray(finding.clauses),
  consequence: finding.consequence,
  sentence_key: finding.sentence,
  facts: JSON.stringify(finding.facts),
  sentence: sentenceOf(finding, 'zh-CN'),
  measured: finding.measured,
  limit_value: finding.limit,
  unit: finding.unit,
  field: finding.field,
});
