import type { RegisterVerdict } from '../homework/index.ts';
import type { Locale } from '../messages/locale.ts';
import { sheetText } from '../sheets/index.ts';
import { cliText } from './text.ts';
import { alignColumns, printable } from './width.ts';

const MOST_ROWS_NAMED = 12;

/** The verdict as a person reads it at a terminal: totals, class-days over the limit, and a table of findings by row. */
export function auditReport(verdict: RegisterVerdict, locale: Locale): string {
  const text = cliText(locale);
  const { summary, findings } = verdict;
  const lines = [
    text.summary(verdict.file, verdict.rows, verdict.judged, summary.classDays),
    findings.length === 0 ? text.nothingFound : text.found(findings.length, summary.classDaysOver, summary.unreadable),
    ...(summary.passedOver > 0 ? [text.passedOver(summary.passedOver)] : []),
    ...summary.passedSheets.map(({ name, reason }) => text.passedSheet[reason](name)),
    ...(summary.repeatedHeaders.length > 0 ? [text.repeatedHeaders(summary.repeatedHeaders.join(', '))] : []),
    ...overLimit(verdict, locale),
    ...table(verdict, locale),
  ];
  return lines.map(printable).join('\n');
}

function overLimit({ summary }: RegisterVerdict, locale: Locale): string[] {
  const text = cliText(locale);
  if (summary.overLimit.length === 0) return [];
  const days = summary.overLimit.map(({ school, className, first, days, minutes, limit, rows }) => {
    const named = rows
      .slice(0, MOST_ROWS_NAMED)
      .map(({ row }) => row)
      .join(', ');
    const name = [school, className].filter(Boolean).join(' ');
    return text.overLimit(name, first, days, minutes, limit, rows.length > MOST_ROWS_NAMED ? `${named} …` : named);
  });
  return ['', text.overLimitTitle, ...days];
}

function table({ findings, sheets }: RegisterVerdict, locale: Locale): string[] {
  const text = cliText(locale);
  const { severities } = sheetText(locale).copy;
  return sheets.flatMap(({ name }) => {
    const here = findings.filter(({ sheet }) => sheet === name);
    if (here.length === 0) return [];
    const { row, column, severity, rule, clause, sentence } = text.headings;
    const rows = here.map((finding) => [
      String(finding.row),
      finding.column ?? '',
      severities[finding.severity],
      finding.rule ?? '',
      finding.clause ?? '',
      [finding.sentence, finding.hint].filter(Boolean).join(' '),
    ]);
    const shown = [[row, column, severity, rule, clause, sentence], ...rows].map((line) => line.map(printable));
    return ['', ...(name === '' ? [] : [text.sheet(name)]), ...alignColumns(shown)];
  });
}
