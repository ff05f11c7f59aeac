import { openSheet, type ThreadTask } from '../index.ts';

/** A thread task for tests: counts rows, or misbehaves as asked. */
export const run: ThreadTask<{ bytes: Uint8Array; as?: 'endless' | 'greedy' | 'faulty' }, number> = async (
  { bytes, as },
  report,
) => {
  // Reports now and then, as a reader does: a flood would hold up whoever is to stop it.
  if (as === 'endless') for (let turn = 0; ; turn++) if (turn % 10_000_000 === 0) report(turn);
  if (as === 'faulty') throw new TypeError('a fault, not a refusal');
  const hoard: unknown[] = [];
  while (as === 'greedy') hoard.push(Array.from({ length: 1_000_000 }, (_, at) => ({ at })));
  let rows = 0;
  for await (const _ of (await openSheet(bytes)).sheets[0]!.rows()) {
    rows += 1;
    if (rows % 1_000 === 0) report(rows);
  }
  return rows;
};
