import { withDatabase } from './house.ts';
import { type Command, cliText, EXIT, languageOf } from './text.ts';

/** Brings the configured database to the tables of this version; the server does the same at every start. */
export const command: Command = (args) =>
  withDatabase(async () => {
    console.log(cliText(languageOf(args)).migrated);
    return EXIT.clean;
  });
