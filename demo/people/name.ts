import type { Random } from '../random.ts';
import { type Generation, GIVEN_NAMES } from './given-names.ts';
import { SURNAMES } from './surnames.ts';

export type Gender = 'm' | 'f';

export const surname = (random: Random): string => random.weighted(SURNAMES);
export const genderOf = (random: Random, shareOfGirls = 0.47): Gender => (random.chance(shareOfGirls) ? 'f' : 'm');

export function givenName(random: Random, generation: Generation, gender: Gender): string {
  const names = GIVEN_NAMES[generation][gender];
  if (random.chance(names.wholeShare)) return random.pick(names.whole);
  const first = random.pick(names.first);
  const second = random.pick(names.second);
  return first === second ? first : first + second;
}
