import type { CliText } from '../zh-CN/cli.ts';

export const cli: CliText = {
  usage: `Qingzhou command line

  qingzhou start                     starts the server
  qingzhou audit FILE…               judges homework registers and stores nothing
  qingzhou template KIND             writes an empty template
  qingzhou found FILE                found a place: regions, terms, off-work times, first officials
  qingzhou password LOGIN            set a password, read from standard input
  qingzhou migrate                   bring the database to this version
  qingzhou demo [--scale SIZE]       fill an empty database with the demo county, or with a large one
  qingzhou verify                    check the trail

Add --help to a command for its usage.`,
  auditUsage: `qingzhou audit FILE.xlsx… [--json] [--out COPY.xlsx] [--lang zh-CN|en]
               [--system 6-3|5-4] [--region CODE] [--set KEY=VALUE]… [--around 2026-11-18]

Judges homework registers (.xlsx or .csv). Nothing is stored, no database is needed.

  --json     prints JSON for machines
  --out      writes a copy with the findings marked (one file at a time)
  --system   school system, 6-3 unless given; in a 5-4 school grade 6 counts as junior secondary
  --region   your region code; with --set it says who tightened
  --set      a number that your region tightened, such as hw.g3g6.writtenMax=50; it can only be tightened
  --around   days without a year are taken closest to this day, today unless given

Exit code: 0 nothing found, 1 something found, 2 a file could not be read or wrong usage.`,
  templateUsage: `qingzhou template homework|schools|classes|staff|pupils|guardians [--out FILE.xlsx] [--lang zh-CN|en]`,
  unknownCommand: (name) => `There is no command “${name}”.`,
  badArguments: (detail) => `Wrong usage: ${detail}`,
  oneOut: '--out takes one file at a time.',
  sameFile: 'The copy may not replace the original: choose another name.',
  notWritten: (path, detail) => `Could not write ${path}: ${detail}`,
  written: (path) => `Wrote ${path}`,
  reading: (rows) => `${rows} rows read ...`,
  headings: { row: 'Row', column: 'Column', severity: 'Severity', rule: 'Rule', clause: 'Clause', sentence: 'Finding' },
  sheet: (name) => `Sheet “${name}”`,
  summary: (file, rows, judged, classDays) =>
    `${file}: ${rows} rows of homework, ${judged} judged, ${classDays} class-days.`,
  nothingFound: 'Nothing found.',
  found: (findings, over, unreadable) =>
    `${findings} findings, ${unreadable} of them cells that cannot be read; ${over} class-days over the limit.`,
  passedOver: (rows) => `${rows} rows of titles, totals or remarks were passed over.`,
  passedSheet: {
    hidden: (name) => `The hidden sheet “${name}” was not judged.`,
    header: (name) => `The sheet “${name}” was not judged: it has no header of a homework register.`,
  },
  repeatedHeaders: (names) => `Headers found twice: ${names}; one column of each was read.`,
  overLimitTitle: 'Class-days over the limit:',
  overLimit: (name, day, days, minutes, limit, rows) =>
    `  ${name} ${day}${days > 1 ? `, ${days} days` : ''}: ${minutes} minutes, limit ${limit} (rows ${rows})`,
  refused: (file, sentence, hint) => `${file}: ${sentence} ${hint}`,
  migrated: 'The database is at this version.',
  unknownScale: (sizes) => `--scale is one of: ${sizes}`,
  password: {
    usage:
      'qingzhou password LOGIN [--lang zh-CN|en]\n\nReads one line of standard input as the new password; at a terminal it asks and shows nothing.',
    prompt: (login) => `New password of ${login}: `,
    faults: {
      tooShort: 'A password has at least 10 characters.',
      tooLong: 'A password has at most 128 characters.',
      invisible: 'A password holds no control characters.',
      oneKind: 'A password has at least two of: letters, digits, other signs.',
      tooPlain: 'This password is too easily guessed: no row of keys, no few characters repeated.',
      containsLogin: 'A password does not contain the login.',
    },
    unknown: (login) => `There is no login “${login}”.`,
    done: (login) => `The password of ${login} is set; whoever was signed in with it has been signed out.`,
  },
  trailHead: (div, seq, hash) => `${div}  ${seq}  ${hash}`,
  trailWhole: (links) => `The trail is whole: ${links} links.`,
  trailBroken: {
    altered: (div, at, id) => `An event of ${div} was altered: ${at} ${id}`,
    missing: (div, at, id) => `An event of ${div} is gone: ${at} ${id}`,
    gap: (div, at, id) => `The chain of ${div} is broken: ${at} ${id}`,
    unsealed: (div, at, id) => `An event of ${div} was put among sealed ones: ${at} ${id}`,
  },
};
