import { addHomework, addPeople } from './county.ts';
import { Loader, type Sink } from './load/loader.ts';
import { penOf } from './pen.ts';
import { prepared } from './prepared.ts';

export const DEFAULT_SEED = 20260901;

interface What {
  readonly today: string;
  readonly seed: number;
}
interface Where {
  /** Whether the house holds the nation's numbers already. */
  readonly nationHeld: boolean;
  readonly sink: Sink;
}
export interface Written {
  /** Rows, by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of all rows: the same seed and day give the same. */
  readonly checksum: string;
}

/** Makes every row of the demo, school by school, so that memory holds one school's homework at a time. */
export async function compose({ today, seed }: What, { nationHeld, sink }: Where): Promise<Written> {
  const loader = new Loader();
  const pen = penOf(loader, seed, today, await prepared(seed));
  const schools = addPeople(pen, nationHeld);
  await loader.flush(sink);
  for (const school of schools) {
    addHomework(pen, school);
    await loader.flush(sink);
  }
  return { counts: loader.counts, checksum: loader.checksum() };
}
