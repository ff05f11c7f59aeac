import type { directory } from '#contract/institutions/directory.ts';
import type { Handlers } from '../../http/call.ts';
import { readCard } from './card.ts';
import { listChanges } from './changes.ts';
import { readOpenCounty } from './open-data.ts';
import { readPhoto } from './photo.ts';
import { countiesWithInstitutions, searchDirectory } from './search.ts';
import { checkOne, checkValidity } from './validity.ts';

export const directoryRoutes: Handlers<typeof directory> = {
  counties: ({ tx }) => countiesWithInstitutions(tx),
  search: searchDirectory,
  validity: checkValidity,
  validityOne: checkOne,
  changes: listChanges,
  open: readOpenCounty,
  card: readCard,
  photo: readPhoto,
};
