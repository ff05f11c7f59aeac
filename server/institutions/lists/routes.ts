import type { lists } from '#contract/institutions/lists.ts';
import type { Handlers } from '../../http/call.ts';
import { appealEntry, decideAppeal } from './appeal.ts';
import { checkWhite } from './check.ts';
import { decideProposal } from './decide-proposal.ts';
import { enterList } from './enter.ts';
import { listEntries } from './list-entries.ts';
import { listProposals } from './list-proposals.ts';
import { readListOverview } from './overview.ts';
import { readEntry } from './read-entry.ts';
import { removeEntry } from './remove.ts';
import { renewEntry } from './renew.ts';

export const listRoutes: Handlers<typeof lists> = {
  overview: readListOverview,
  list: listEntries,
  read: readEntry,
  check: checkWhite,
  enter: enterList,
  renew: renewEntry,
  remove: removeEntry,
  appeal: appealEntry,
  decideAppeal,
  proposals: listProposals,
  decideProposal,
};
