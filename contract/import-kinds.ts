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

/** Whose sheets may hold identity numbers: what is kept of a number is a hash, so the sheet itself does not outlive its import (DP-3). */
export const IDENTITY_KINDS: readonly (typeof IMPORT_KINDS)[number][] = ['staff', 'institutions', 'institution-staff'];
