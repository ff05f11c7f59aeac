import type { Completeness } from '#policy/institutions/index.ts';
import type { Pen } from '../pen.ts';
import type { Offices } from '../people/officials.ts';
import { LAKE } from '../place/regions.ts';
import { makeClasses } from './classes.ts';
import { addCases } from './classification.ts';
import { makeLedger } from './ledger.ts';
import { addListEntries } from './lists.ts';
import { measured } from './measured.ts';
import { makeCourses } from './offer.ts';
import { addHands, type Hands } from './people.ts';
import { EXTENTS } from './place.ts';
import { addPlatformRuns } from './platform.ts';
import { makePoints } from './point.ts';
import { addRefusedEntry } from './refused.ts';
import { makeRegister } from './register.ts';
import { registerNameKey } from './register-name.ts';
import { makeStaff } from './staff.ts';
import { addSweeps } from './sweep.ts';
import { type DemoFile, writeFile } from './write.ts';

export { HEADS_OWN } from './cases.ts';
export { demoDoor } from './door.ts';
export { demoPortrait } from './portrait.ts';
/** The county whose first grid worker is on the login page. */
export const GRID_WORKER_OF = LAKE;

export interface DemoInstitutions {
  readonly files: readonly DemoFile[];
  readonly hands: Hands;
}

function addExtents(pen: Pen): void {
  for (const { region, ...edges } of EXTENTS)
    pen.loader.add('region_extent', {
      region_code: region,
      south: String(edges.south),
      north: String(edges.north),
      west: String(edges.west),
      east: String(edges.east),
    });
}

interface MadeFile {
  readonly file: DemoFile;
  readonly measure: Completeness;
}

const makeFiles = (pen: Pen): readonly MadeFile[] =>
  makeRegister(pen).map((of) => {
    const staff = makeStaff(pen, of);
    const points = makePoints(pen, of);
    const courses = makeCourses(pen, { of, staff, points });
    const classes = makeClasses(pen, { of, staff, points, courses });
    const parts = { of, staff, points, courses, classes };
    const ledger = makeLedger(pen, of, courses, classes);
    const measure = measured(pen, parts, ledger);
    return { file: { ...parts, ledger, missing: measure.missing.length }, measure };
  });

/** Writes the institutions of the three counties with points, staff and courses, the people who work with them, and what has befallen them. */
export function addInstitutions(pen: Pen, offices: Offices): DemoInstitutions {
  addExtents(pen);
  const made = makeFiles(pen);
  const files = made.map(({ file }) => file);
  const hands = addHands(pen, files);
  addListEntries(pen, files, offices);
  addRefusedEntry(pen, files, offices);
  const grades = addSweeps(pen, files, hands, offices);
  for (const { file, measure } of made)
    writeFile(pen, file, registerNameKey(file.of.name), measure, grades.get(file.of.id));
  addCases(pen, files, hands, offices);
  addPlatformRuns(pen, files, offices);
  return { files, hands };
}
