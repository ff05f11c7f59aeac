import type { Finding } from '#policy/kernel/finding.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { FileRow, RowIssue } from '../../imports/kind.ts';
import { type ImportSentence, importText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';

/** What a rule says of a row: what blocks must be mended, what warns needs a word; what is only recorded is no matter of the row. */
export const issuesOf = (row: FileRow<unknown>, findings: readonly Finding[], locale: Locale): RowIssue[] =>
  findings
    .filter(({ consequence }) => consequence === 'block' || consequence === 'warn')
    .map((finding) => ({
      sheet: row.sheet,
      row: row.row,
      key: finding.field?.replace(/^values\./, '') ?? null,
      rule: finding.rule,
      clause: finding.clauses[0] ?? null,
      severity: finding.consequence === 'block' ? ('error' as const) : ('warn' as const),
      sentence: sentenceOf(finding, locale),
      hint: null,
    }));

/** What is wrong with a row without a rule of its own. */
export const rowIssue = (
  row: FileRow<unknown>,
  key: string | null,
  sentence: ImportSentence,
  locale: Locale,
  severity: RowIssue['severity'] = 'error',
): RowIssue => ({
  sheet: row.sheet,
  row: row.row,
  key,
  rule: null,
  clause: null,
  severity,
  ...importText(locale).sentences[sentence],
});
