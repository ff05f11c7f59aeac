import './require-node.ts';
import { type Command, cliText, EXIT, languageOf, UsageError } from './cli/text.ts';

/** One file for each command, loaded when it is asked for. `start` is main.ts, and has its own entry. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  audit: () => import('./cli/audit.ts'),
  template: () => import('./cli/template.ts'),
  found: () => import('./cli/found.ts'),
  password: () => import('./cli/password.ts'),
  migrate: () => import('./cli/migrate.ts'),
  demo: () => import('./cli/demo.ts'),
  verify: () => import('./cli/verify.ts'),
};

// A reader such as `head` may close the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await dispatch(process.argv.slice(2));

async function dispatch([name, ...args]: string[]): Promise<number> {
  const text = cliText(languageOf(args));
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    if (name !== undefined && !name.startsWith('-')) console.error(text.unknownCommand(name));
    console.error(text.usage);
    return EXIT.failed;
  }
  try {
    const { command } = await load();
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(text.badArguments(error.message));
    return EXIT.failed;
  }
}
