import type { registry } from '#contract/institutions/overview.ts';
import type { Handlers } from '../../http/call.ts';
import { comparePlaces } from './compare.ts';
import { exportRegister } from './export.ts';
import { listInstitutions } from './list.ts';
import { readOverview } from './read-overview.ts';

export const registryRoutes: Handlers<typeof registry> = {
  list: listInstitutions,
  overview: readOverview,
  compare: comparePlaces,
  export: exportRegister,
};
