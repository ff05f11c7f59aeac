import { addDays, type Day } from '#policy/kernel/day.ts';
import { residentCheck } from '#policy/kernel/identifiers/index.ts';
import { type SealedIdentity, sealIdentity } from '#server/identity-key.ts';
import type { Pen } from '../pen.ts';

/** Of the fiction alone: no house has this key, so a number that somebody types never meets one of these. */
const KEY = Buffer.from('the fictional counties');

/** One in so many files does not give the number; nobody is required to. */
const GIVEN = 0.8;

export interface DemoLegalPerson extends SealedIdentity {
  /** The day on which somebody stood for it. */
  readonly on: Day;
}

/** What a file keeps of the identity number of its legal person: the same person gives the same. Null where nobody has given it. */
export function legalPersonOf(pen: Pen, div: string, key: string): DemoLegalPerson | null {
  const random = pen.random(`legal-person/${key}`);
  if (!random.chance(GIVEN)) return null;
  const born = addDays('1962-01-01', random.int(0, 11_000)).replaceAll('-', '');
  const digits = `${div}${born}${random.int(100, 999)}`;
  const on = addDays(pen.today, -random.int(3, 80));
  return { ...sealIdentity(KEY, digits + residentCheck(digits)), on };
}
