import { nameKey } from '#policy/institutions/index.ts';
import { PLACES } from './place.ts';

/** What is left of an institution's name without places and common words. */
export const registerNameKey = (name: string): string => nameKey(name, PLACES);
