import type { duplicates } from '#contract/institutions/identity.ts';
import type { Handlers } from '../../http/call.ts';
import { keepApart, proposePair } from './decide.ts';
import { countPairs, listPairs } from './list-pairs.ts';
import { mergePair } from './merge.ts';
import { readPair } from './read-pair.ts';
import { undoDecision } from './undo.ts';

export const duplicateRoutes: Handlers<typeof duplicates> = {
  list: listPairs,
  counts: countPairs,
  read: readPair,
  propose: proposePair,
  merge: mergePair,
  distinct: keepApart,
  undo: undoDecision,
};
