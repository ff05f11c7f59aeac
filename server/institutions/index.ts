/** What the parts of this module, other modules and the jobs may ask of institutions. */

export { checkDeclarations } from './classification/night.ts';
export { classificationRoutes } from './classification/routes.ts';
export { coursesWaiting } from './classification/to-classify.ts';
export { storedOf } from './classification/weighing.ts';
export { countiesToChoose, directoryRoutes } from './directory/index.ts';
export type { InstitutionRow } from './file/institution-row.ts';
export { getInstitution, lockInstitution } from './file/lock.ts';
export { checkInstitutionFiles } from './file/nightly/check-files.ts';
export { notePublicChange, type PublicMatter } from './file/public-change.ts';
export {
  type ChangePart,
  type ChangeSource,
  changedFields,
  type FileChange,
  recordChanges,
} from './file/record-changes.ts';
export { institutionFileRoutes } from './file/routes.ts';
export { type Occasion, takeSnapshot } from './file/snapshot.ts';
export { checkCounty, checkDuplicates, recheckDuplicates } from './identity/check-counties.ts';
export { pairsToDecide } from './identity/list-pairs.ts';
export { duplicateRoutes } from './identity/routes.ts';
export { planCourses } from './import/plan-courses.ts';
export { planInstitutions } from './import/plan-institutions.ts';
export { planInstitutionStaff } from './import/plan-staff.ts';
export { recheckWhiteLists } from './lists/recheck.ts';
export { listRoutes } from './lists/routes.ts';
export { countRegister } from './overview/count.ts';
export { foundCourses, foundInstitutions } from './overview/found.ts';
export { type OwnDesk, ownDesk } from './overview/own-desk.ts';
export { registryRoutes } from './overview/routes.ts';
export { openDifferences } from './platform/differences.ts';
export { checkComparisons } from './platform/night.ts';
export { planPlatform } from './platform/plan.ts';
export { platformRoutes } from './platform/routes.ts';
export { sweepRoutes } from './sweep/routes.ts';
export { commitmentOf, rankOf } from './sweep/seed.ts';
