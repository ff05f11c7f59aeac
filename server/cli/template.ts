import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { tables } from '../sheets/columns/index.ts';
import { writeTemplate } from '../sheets/index.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './text.ts';

/** Writes an empty template of a register or roster. */
export const command: Command = async (args) => {
  const locale = languageOf(args);
  const text = cliText(locale);
  const { kind, out } = read(args);
  if (args.includes('--help')) {
    console.log(text.templateUsage);
    return EXIT.clean;
  }
  if (kind === undefined || !isKind(kind)) throw new UsageError(text.templateUsage);
  const path = out ?? `${kind}.xlsx`;
  // A file that is already there may hold somebody's work: only a name given on purpose replaces it.
  await writeFile(path, await writeTemplate(tables[kind], locale), { flag: out === undefined ? 'wx' : 'w' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(text.notWritten(path, error.code ?? error.message));
    },
  );
  console.log(text.written(path));
  return EXIT.clean;
};

const isKind = (kind: string): kind is keyof typeof tables => Object.hasOwn(tables, kind);

function read(args: string[]): { kind: string | undefined; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== '--help'),
      allowPositionals: true,
      options: { out: { type: 'string' }, lang: { type: 'string' } },
    });
    return { kind: positionals[0], out: values.out };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
