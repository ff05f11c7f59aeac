import { classTable } from './classes.ts';
import { courseTable } from './courses.ts';
import { guardianTable } from './guardians.ts';
import { homeworkTable } from './homework.ts';
import { institutionStaffTable } from './institution-staff.ts';
import { institutionTable } from './institutions.ts';
import { platformTable } from './platform.ts';
import { pupilTable } from './pupils.ts';
import { schoolTable } from './schools.ts';
import { staffTable } from './staff.ts';

export type { ClassRow } from './classes.ts';
export type { CourseRow } from './courses.ts';
export type { GuardianRow } from './guardians.ts';
export type { HomeworkRow } from './homework.ts';
export type { InstitutionStaffRow } from './institution-staff.ts';
export type { InstitutionRow as InstitutionSheetRow } from './institutions.ts';
export type { PlatformRow } from './platform.ts';
export type { PupilRow } from './pupils.ts';
export type { SchoolRow } from './schools.ts';
export type { StaffRow } from './staff.ts';
export { classTable, guardianTable, homeworkTable, pupilTable, schoolTable, staffTable };

/** What can be imported, and has a template. */
export const tables = {
  homework: homeworkTable,
  schools: schoolTable,
  classes: classTable,
  staff: staffTable,
  pupils: pupilTable,
  guardians: guardianTable,
  institutions: institutionTable,
  'institution-staff': institutionStaffTable,
  courses: courseTable,
  platform: platformTable,
} as const;
