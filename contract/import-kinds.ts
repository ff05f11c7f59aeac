/** What can be imported, each with a template. */
export const IMPORT_KINDS = [
  'homework',
  'schools',
  'classes',
  'staff',
  'pupils',
  'guardians',
  'institutions',
  'institution-staff',
  'courses',
  'platform',
] as const;
