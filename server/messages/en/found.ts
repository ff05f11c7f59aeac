import type { FoundText } from '../zh-CN/found.ts';

export const found: FoundText = {
  usage: `qingzhou found FILE.json|FILE.csv [--lang zh-CN|en]

Founds a place in the database: regions, terms, off-work times and the first officials. All of it or nothing; the same
file again changes nothing. docs/operating.md tells how the file is written.

Exit code: 0 written, 2 mistakes in the file or wrong usage.`,
  roles: {
    'province-official': 'Province office',
    'city-official': 'City office',
    'county-official': 'County office',
    auditor: 'Auditor',
    admin: 'Administrator',
  },
  fields: {
    code: 'code',
    name: 'name',
    from: 'from',
    until: 'until',
    time: 'time',
    role: 'role',
    login: 'login',
  },
  unreadable: (path, detail) => `Cannot read ${path}: ${detail}`,
  notJson: (detail) => `The file is not JSON: ${detail}`,
  notAnObject: 'The file must be one object with the lists regions, terms, offWork and officials.',
  unknownList: (name) => `“${name}” is no list here; there are regions, terms, offWork and officials.`,
  notAnEntry: (place) => `${place}: must be an object.`,
  unknownField: (place, names) => `${place}: does not take ${names}.`,
  row: (number) => `row ${number}`,
  cell: (place, column, said) => `${place}, “${column}”: ${said}`,
  empty: 'The file holds nothing.',
  missing: (place, fields) => `${place}: lacks ${fields}.`,
  twice: (place, before) => `${place}: stands already at ${before}.`,
  badCode: (place, given) =>
    `${place}: code “${given}” must be 2 digits (province), 4 (city), 6 (county) or 9 (street).`,
  badName: (place, most) => `${place}: a name has at most ${most} characters, and none that cannot be seen.`,
  badDay: (place, given) => `${place}: “${given}” is no day; write it like 2026-09-01.`,
  badTime: (place, given) => `${place}: “${given}” is no time; write it like 17:30.`,
  backwards: (place, from, until) => `${place}: the last day ${until} must come after the first day ${from}.`,
  noParent: (place, code, parent) => `${place}: ${parent}, above ${code}, is not there; add it as well.`,
  unknownRegion: (place, code) => `${place}: there is no region ${code}; add it as well.`,
  notForStreets: (place) =>
    `${place}: terms, off-work times and officials belong to a county or higher, not to a street.`,
  held: (place, known) => `${place}: “${known}” is on record; founding does not change what is there.`,
  badRole: (place, given, roles) => `${place}: role “${given}” cannot be set here, only ${roles}.`,
  wrongSeat: (place, role, code) => `${place}: role “${role}” does not sit at the level of ${code}.`,
  badLogin: (place, given) =>
    `${place}: login “${given}” must be 3 to 64 letters, digits or . _ @ -, beginning with a letter or digit.`,
  loginTaken: (place, login) => `${place}: login “${login}” belongs to somebody else.`,
  refused: (mistakes) => `Nothing was written; ${mistakes} to mend:`,
  done: (made) =>
    `Founded: ${made.regions} regions, ${made.terms} terms, ${made.offWork} off-work times, ${made.officials} officials; ${made.same} stood already.`,
  next: (login) => `Set the password: npx qingzhou password ${login}`,
};
