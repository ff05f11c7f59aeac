import { cli as en } from '../messages/en/cli.ts';
import type { Locale } from '../messages/locale.ts';
import { type CliText, cli as zh } from '../messages/zh-CN/cli.ts';

export const cliText = (locale: Locale): CliText => (locale === 'en' ? en : zh);

/** The language that `--lang` asks for, also when the rest of the arguments is wrong. */
export function languageOf(args: readonly string[]): Locale {
  const at = args.indexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return given === 'en' ? 'en' : 'zh-CN';
}

/** Wrong arguments: the message is for the person at the terminal. */
export class UsageError extends Error {}

/** 0 nothing found, 1 something found, 2 a file could not be read or the command was used wrongly. */
export const EXIT = { clean: 0, found: 1, failed: 2 } as const;

/** A command: takes the arguments after its name and answers the exit code. */
export type Command = (args: string[]) => Promise<number>;
