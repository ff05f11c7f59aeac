import { realpath, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { annotateRegister, judgeRegisterFile, type RegisterVerdict } from '../homework/index.ts';
import { type SheetRefusal, sayRefusal, settle } from '../sheets/index.ts';
import { type AuditOptions, readAuditOptions } from './audit-options.ts';
import { auditReport } from './audit-report.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './text.ts';

type Outcome = { ok: true; value: RegisterVerdict } | { ok: false; refusal: SheetRefusal };

/** Judges homework registers without a database and without storing anything. */
export const command: Command = async (args) => {
  if (args.includes('--help')) {
    console.log(cliText(languageOf(args)).auditUsage);
    return EXIT.clean;
  }
  const options = readAuditOptions(args);
  const outcomes: Outcome[] = [];
  for (const file of options.files) {
    const outcome = await settle(() =>
      judgeRegisterFile(file, basename(file), options.judge, { onProgress: progress(options) }),
    );
    outcomes.push(outcome);
    if (!options.json) tell(file, outcome, options);
    if (outcome.ok && options.out !== null) await writeCopy(file, outcome.value, options.out, options);
  }
  if (options.json)
    console.log(
      JSON.stringify({ files: outcomes.map((outcome, at) => plain(options.files[at]!, outcome, options)) }, null, 2),
    );
  if (outcomes.some(({ ok }) => !ok)) return EXIT.failed;
  return outcomes.some((outcome) => outcome.ok && outcome.value.findings.length > 0) ? EXIT.found : EXIT.clean;
};

function tell(file: string, outcome: Outcome, { judge: { locale } }: AuditOptions): void {
  if (outcome.ok) {
    console.log(auditReport(outcome.value, locale));
    return;
  }
  const { sentence, hint } = sayRefusal(outcome.refusal, locale);
  console.error(cliText(locale).refused(file, sentence, hint));
}

function plain(file: string, outcome: Outcome, { judge: { locale } }: AuditOptions) {
  if (!outcome.ok) return { file, refusal: { ...outcome.refusal, ...sayRefusal(outcome.refusal, locale) } };
  const { rows, judged, summary, findings } = outcome.value;
  return { file, rows, judged, summary, findings };
}

/** Progress goes to the error stream, and only where somebody watches. */
function progress({ json, judge: { locale } }: AuditOptions): (rows: number) => void {
  if (json || !process.stderr.isTTY) return () => undefined;
  return (rows) => process.stderr.write(`\r${cliText(locale).reading(rows)}\r`);
}

async function writeCopy(
  file: string,
  verdict: RegisterVerdict,
  out: string,
  { json, judge: { locale } }: AuditOptions,
): Promise<void> {
  const text = cliText(locale);
  const same = (await realpath(out).catch(() => null)) === (await realpath(file));
  if (same) throw new UsageError(text.sameFile);
  const copy = await annotateRegister(file, verdict, locale);
  await writeFile(out, copy).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(text.notWritten(out, error.code ?? error.message));
  });
  if (!json) console.log(text.written(out));
}
