import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Locale } from '../messages/locale.ts';
import { sayRefusal, settle } from '../sheets/index.ts';
import { checkItems } from './found/check.ts';
import { readHeld } from './found/held.ts';
import type { Item, Read } from './found/item.ts';
import { readJson } from './found/read-json.ts';
import { readSheet } from './found/read-sheet.ts';
import { type FoundText, foundText } from './found/text.ts';
import { type Founded, writeFounding } from './found/write.ts';
import { withDatabase } from './house.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './text.ts';
import { printable } from './width.ts';

/** Founds a place on an empty or living database: all of a file or nothing. The same file again changes nothing. */
export const command: Command = async (args) => {
  const locale = languageOf(args);
  const text = foundText(locale);
  if (args.includes('--help')) {
    console.log(text.usage);
    return EXIT.clean;
  }
  const today = systemClock().today();
  const { items, mistakes } = await readFounding(fileOf(args, text), today, locale);
  if (mistakes.length > 0) return refuse(mistakes, text);
  if (items.length === 0) return refuse([text.empty], text);
  return withDatabase(async ({ pool }) => {
    // Duties begin on the day that the server will think it is.
    const { demo, demoToday } = readConfig(process.env);
    const done = await found(pool, items, demo ? demoToday : today, text);
    if (Array.isArray(done)) return refuse(done, text);
    console.log(text.done(done));
    for (const login of new Set(items.filter((i) => i.kind === 'official').map((i) => i.login)))
      console.log(text.next(login));
    return EXIT.clean;
  });
};

function fileOf(args: string[], text: FoundText): string {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
    if (positionals.length === 1) return positionals[0]!;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
  throw new UsageError(text.usage);
}

async function readFounding(path: string, today: string, locale: Locale): Promise<Read> {
  const text = foundText(locale);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (bytes instanceof Error) throw new UsageError(text.unreadable(path, bytes.code ?? bytes.message));
  if (path.toLowerCase().endsWith('.json')) return readJson(bytes.toString('utf8').replace(/^\ufeff/, ''), text);
  const read = await settle(() => readSheet(bytes, today, locale));
  if (read.ok) return read.value;
  const { sentence, hint } = sayRefusal(read.refusal, locale);
  throw new UsageError(cliText(locale).refused(path, sentence, hint));
}

function refuse(mistakes: readonly string[], text: FoundText): number {
  console.error(text.refused(mistakes.length));
  for (const mistake of mistakes) console.error(`  ${printable(mistake)}`);
  return EXIT.failed;
}

/** One at a time and in one transaction: what is judged is what is written on. Answers the mistakes when there are any. */
async function found(pool: Pool, items: readonly Item[], today: string, text: FoundText): Promise<Founded | string[]> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(hashtextextended('found', 0))`);
    const mistakes = checkItems(items, await readHeld(client), text);
    const done = mistakes.length > 0 ? mistakes : await writeFounding(client, items, today);
    await client.query(mistakes.length > 0 ? 'rollback' : 'commit');
    return done;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}
