import { planHomework } from '../../homework/index.ts';
import { planCourses, planInstitutionStaff, planInstitutions, planPlatform } from '../../institutions/index.ts';
import type { ImportKindName, Planner } from '../kind.ts';
import { planClasses } from './classes.ts';
import { planGuardians } from './guardians.ts';
import { planPupils } from './pupils.ts';
import { planSchools } from './schools.ts';
import { planStaff } from './staff.ts';

/** A kind reads the rows that its own table of columns has made. */
export const planners = {
  homework: planHomework,
  schools: planSchools,
  classes: planClasses,
  staff: planStaff,
  pupils: planPupils,
  guardians: planGuardians,
  institutions: planInstitutions,
  'institution-staff': planInstitutionStaff,
  courses: planCourses,
  platform: planPlatform,
} as unknown as Readonly<Record<ImportKindName, Planner<unknown>>>;
