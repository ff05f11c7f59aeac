import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import type { Database } from '../database/connection.ts';
import { withDatabase } from './house.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './text.ts';

interface Size {
  readonly counties: number;
  readonly schoolsPerCounty: number;
  readonly assignments: number;
}
/** The demo stands above the server: it is reached by path, and only when it is asked for. */
interface Demo {
  readonly SIZES: Readonly<Record<string, Size>>;
  seedDemo(
    database: Database,
    options: { today: string; log?: (line: string) => void },
  ): Promise<{ counts: Record<string, number> }>;
  seedScale(
    database: Database,
    options: Size & { today: string; log?: (line: string) => void },
  ): Promise<{ counts: Record<string, number> }>;
}

/** Fills an empty database: with the fictional county, or with `--scale` with one of the sizes that benchmarks need. */
export const command: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: { scale: { type: 'string' }, assignments: { type: 'string' }, lang: { type: 'string' } },
  });
  const text = cliText(languageOf(args));
  const demo = (await import(new URL('../../demo/index.ts', import.meta.url).href)) as Demo;
  const size = values.scale === undefined ? null : demo.SIZES[values.scale];
  if (size === undefined) throw new UsageError(text.unknownScale(Object.keys(demo.SIZES).join(', ')));
  const assignments = values.assignments === undefined ? size?.assignments : Number(values.assignments);
  if (assignments !== undefined && !(Number.isInteger(assignments) && assignments > 0))
    throw new UsageError('--assignments');
  const today = readConfig(process.env).demoToday;
  const log = (line: string) => console.error(line);
  return withDatabase(async (database) => {
    const made =
      size === null
        ? await demo.seedDemo(database, { today, log })
        : await demo.seedScale(database, { ...size, assignments: assignments!, today, log });
    console.log(JSON.stringify(made.counts));
    return EXIT.clean;
  });
};
