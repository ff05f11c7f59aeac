import { verifyTrail } from '../audit/verify.ts';
import { withDatabase } from './house.ts';
import { type Command, cliText, EXIT, languageOf } from './text.ts';

/** Walks the trail of every region and names the first event that was altered or taken out. */
export const command: Command = (args) =>
  withDatabase(async ({ pool }) => {
    const text = cliText(languageOf(args));
    const { links, heads, fault } = await verifyTrail(pool);
    for (const head of heads) console.log(text.trailHead(head.div, head.seq, head.hash));
    if (fault === null) {
      console.log(text.trailWhole(links));
      return EXIT.clean;
    }
    console.error(text.trailBroken[fault.kind](fault.div, fault.at, fault.eventId));
    return EXIT.found;
  });
