import type { place } from '#contract/place.ts';
import type { Handlers } from '../http/call.ts';
import { listClasses, readClass } from './classes.ts';
import { listPupils } from './pupils.ts';
import { listRegions } from './regions.ts';
import { listSchools, readSchool } from './schools.ts';
import { listStaff } from './staff.ts';

export const placeRoutes: Handlers<typeof place> = {
  regions: listRegions,
  schools: listSchools,
  school: readSchool,
  classes: listClasses,
  class: readClass,
  pupils: listPupils,
  staff: listStaff,
};
