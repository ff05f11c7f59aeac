import { parseArgs } from 'node:util';
import { passwordFault } from '../accounts/password-policy.ts';
import { setPassword } from '../accounts/set-password.ts';
import { withDatabase } from './house.ts';
import { readSecret } from './read-secret.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './text.ts';

/** Sets the password of a login, read from standard input: on a command line it would stay in the shell's history. */
export const command: Command = async (args) => {
  const text = cliText(languageOf(args)).password;
  if (args.includes('--help')) {
    console.log(text.usage);
    return EXIT.clean;
  }
  const login = loginOf(args, text.usage);
  const password = await readSecret(text.prompt(login));
  const fault = passwordFault(password, login);
  if (fault !== null) {
    console.error(text.faults[fault]);
    return EXIT.failed;
  }
  return withDatabase(async ({ pool }) => {
    const done = await setPassword(pool, login, password);
    if (done) console.log(text.done(login));
    else console.error(text.unknown(login));
    return done ? EXIT.clean : EXIT.failed;
  });
};

function loginOf(args: string[], usage: string): string {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' } } });
    if (positionals.length === 1) return positionals[0]!;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
  throw new UsageError(usage);
}
