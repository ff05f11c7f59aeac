import { type RegisterVerdict as Judgement, judgeRegister, type RegisterRow } from '#policy/homework/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { NATION, nationalValues, numbersOf } from '#policy/kernel/parameter.ts';
import { homeworkTable } from '../../sheets/columns/homework.ts';
import { type OpenedFile, type Report, readTable, type SheetReport } from '../../sheets/index.ts';
import { cellMark, findingMark, type KeyedMark, placeMarks } from './marks.ts';
import { markedSheets, Places } from './places.ts';
import { classOf, registerRow } from './register-row.ts';
import type { OverLimit, RegisterOptions, RegisterSummary, RegisterVerdict } from './verdict.ts';

const REPORT_EVERY = 2_000;

/**
 * Reads and judges an opened register. Rows with a cell that cannot be used are reported and not judged.
 * @throws SheetRefused when no sheet has the register's header, or reading fails
 */
export async function judgeRows(
  file: OpenedFile,
  name: string,
  options: RegisterOptions,
  report: Report,
): Promise<RegisterVerdict> {
  const reports: SheetReport[] = [];
  const places = new Places();
  const { rows, marks, seen } = await readRegister(file, options, places, reports, report);
  const unreadable = marks.length;
  const judgement = judgeRegister(rows, judgeOptions(options));
  for (const verdict of judgement.rows) {
    const place = places.at(verdict.row);
    for (const finding of verdict.findings) marks.push(findingMark(place, relocate(finding, places), options.locale));
  }
  report(seen);
  return {
    file: name,
    rows: seen,
    judged: rows.length,
    findings: placeMarks(marks, reports),
    sheets: markedSheets(reports),
    summary: summarise(judgement, reports, places, { seen, unreadable, rulesBroken: marks.length - unreadable }),
  };
}

async function readRegister(
  file: OpenedFile,
  options: RegisterOptions,
  places: Places,
  reports: SheetReport[],
  report: Report,
) {
  const rows: RegisterRow[] = [];
  const marks: KeyedMark[] = [];
  let seen = 0;
  for await (const row of readTable(file, homeworkTable, { around: options.around, reports })) {
    seen += 1;
    if (seen % REPORT_EVERY === 0) report(seen);
    const place = { sheet: row.sheet, row: row.number };
    for (const problem of row.problems) marks.push(cellMark(place, problem, options.locale));
    if (!row.value) continue;
    const cls = classOf(row.value, options.system ?? '6-3');
    if ('code' in cls) marks.push(cellMark(place, cls, options.locale));
    else rows.push(registerRow(row.value, cls, places.key(row.sheet, row.number)));
  }
  return { rows, marks, seen };
}

function judgeOptions({ system, calendar, parameters, region }: RegisterOptions) {
  return {
    parameters: numbersOf(parameters ?? nationalValues, region ?? NATION),
    ...(system === undefined ? {} : { system }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** The judge names an earlier row by its key; the reader knows it by its number. */
function relocate(finding: Finding, places: Places): Finding {
  const { firstRow } = finding.facts;
  if (typeof firstRow !== 'number') return finding;
  return { ...finding, facts: { ...finding.facts, firstRow: places.at(firstRow).row } };
}

interface Counts {
  readonly seen: number;
  readonly unreadable: number;
  readonly rulesBroken: number;
}

function summarise(
  judgement: Judgement,
  reports: readonly SheetReport[],
  places: Places,
  counts: Counts,
): RegisterSummary {
  const overLimit = judgement.classDays.map(
    ({ rows, refused: _, ...day }): OverLimit => ({ ...day, rows: rows.map((row) => places.at(row)) }),
  );
  return {
    ...judgement.totals,
    rows: counts.seen,
    unreadable: counts.unreadable,
    rulesBroken: counts.rulesBroken,
    passedOver: reports.reduce((sum, { passedOver }) => sum + passedOver, 0),
    passedSheets: reports
      .filter(({ header }) => header === null || header.missing.length > 0)
      .map(({ name, hidden }) => ({ name, reason: hidden ? 'hidden' : 'header' })),
    repeatedHeaders: reports.flatMap(({ header }) =>
      (header?.duplicates ?? []).map((key) => header?.seen.get(key) ?? key),
    ),
    overLimit,
  };
}
