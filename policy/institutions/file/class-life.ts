import type { ClassState } from '../facts.ts';

/** The life of a class: what may follow what. One that is over does not come back; its course takes another. */
export const CLASS_MOVES: Readonly<Record<ClassState, readonly ClassState[]>> = {
  planned: ['open', 'ended'],
  open: ['ended'],
  ended: [],
};
