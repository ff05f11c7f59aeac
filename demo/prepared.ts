import { demoDoor, demoPortrait } from './institutions/index.ts';
import { demoPasswordHash } from './password.ts';

/** What takes long to make and is the same in every row. */
export const prepared = async (seed: number) => ({
  passwordHash: await demoPasswordHash(seed),
  portrait: await demoPortrait(),
  door: await demoDoor(),
});
