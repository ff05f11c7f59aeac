/** Where a rule speaks. Everywhere it is the same function of the rule pack; only 'database' is a second wall in SQL. */
const PLACES = ['page', 'api', 'import', 'register', 'nightly', 'database'] as const;
export type EnforcedAt = (typeof PLACES)[number];

/** Whatever is written down as homework, by whichever way it comes in. */
const ENTRY = ['page', 'api', 'import', 'register'] as const;

/** Rule id to the places that ask it. A rule of the pack that is missing here is told by a test. */
const ENFORCED: Readonly<Record<string, readonly EnforcedAt[]>> = {
  'PAR-1': ['page', 'api', 'database'],
  'HW-1': [...ENTRY, 'database'],
  'HW-1a': ENTRY,
  'HW-2': ENTRY,
  'HW-3': ENTRY,
  'HW-3a': ENTRY,
  'HW-8': ['page', 'api'],
  // A register tells nothing of the day on which a notice was put up.
  'HW-9': ['page', 'api', 'import', 'nightly'],
  'HW-12': [...ENTRY, 'database'],
  'HW-13': [...ENTRY, 'database'],
  'HW-14': [...ENTRY, 'database'],
  'HW-15': [...ENTRY, 'database'],
  'HW-16': [...ENTRY, 'database'],
  'HW-17': ENTRY,
  'HW-18': ENTRY,
  'HW-C1': ENTRY,
  'HW-C2': ENTRY,
  'HW-C3': ENTRY,
  'HW-C4': ['import', 'register'],
  'HW-C5': ENTRY,
  'REG-1': ['page', 'api', 'nightly'],
  'REG-2': ['page', 'api', 'nightly'],
  'REG-3': ['page', 'api', 'nightly'],
  'REG-C1': ['page', 'api', 'import'],
  'REG-C2': ['page', 'api', 'import'],
  'REG-C3': ['page', 'api', 'import'],
  'REG-C4': ['page', 'api', 'import'],
  'REG-C5': ['page', 'api'],
  'REG-C6': ['page', 'api', 'import', 'nightly'],
  'REG-C7': ['page', 'api', 'import'],
  'REG-C8': ['page', 'api', 'database'],
  'REG-C9': ['page', 'api'],
  'LIC-17': ['page', 'api', 'import', 'nightly'],
  'SET-1': ['page', 'api', 'import', 'nightly'],
  'PS-1': ['page', 'api', 'nightly'],
  'PS-2': ['page', 'api', 'import', 'nightly'],
  'PS-3': ['page', 'api', 'import', 'nightly'],
  'PS-4': ['page', 'api', 'import', 'nightly'],
  'PS-4a': ['page', 'api', 'import', 'nightly'],
  'PS-5': ['page', 'api', 'import', 'nightly'],
  'PS-6': ['page', 'api', 'import'],
  'PS-7': ['page', 'api', 'import', 'nightly'],
  'PS-8': ['page', 'api'],
  'PS-9': ['page', 'api', 'import', 'nightly'],
  'PS-10': ['page', 'api', 'import', 'nightly'],
  'PS-11': ['page', 'api', 'import'],
  'PS-12': ['nightly'],
  'PS-C1': ['page', 'api', 'import'],
  'PS-C2': ['page', 'api', 'import'],
  'PS-C3': ['page', 'api', 'import'],
  'REG-10': ['page', 'api'],
  'SW-C1': ['page', 'api'],
  'SW-C2': ['page', 'api'],
  'SW-C3': ['page', 'api'],
  'SW-C4': ['page', 'api'],
  'REG-7': ['api', 'import', 'nightly'],
  'REG-8': ['import'],
  'REG-4': ['page', 'api', 'database'],
  'REG-5': ['page', 'api', 'nightly'],
  'REG-6': ['page', 'api', 'nightly'],
  'REG-9': ['page', 'api'],
  'LIC-5': ['page', 'api', 'import', 'nightly'],
  'LIC-A1': ['page', 'api', 'nightly'],
  'FE-7': ['page', 'api', 'nightly'],
  'FE-14': ['page', 'api', 'nightly'],
  'CLS-1': ['page', 'api'],
  'CLS-2': ['page', 'api'],
  'CLS-3': ['page', 'api'],
  'CLS-4': ['page', 'api'],
  'CLS-5': ['page', 'api'],
  'CLS-6': ['page', 'api', 'nightly'],
  'CLS-7': ['page', 'api', 'database'],
  'CLS-8': ['page', 'api', 'database'],
  'CLS-9': ['page', 'api'],
  'CLS-10': ['page', 'api'],
  'CLS-11': ['page', 'api', 'nightly', 'database'],
};

/** @throws RangeError for a rule that nothing enforces. */
export function placesOf(rule: string): readonly EnforcedAt[] {
  const places = ENFORCED[rule];
  if (places === undefined) throw new RangeError(`Nothing enforces rule '${rule}'`);
  return places;
}
