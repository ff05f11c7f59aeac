import type { Status } from '../../facts.ts';
import { addressLikeness } from '../address.ts';
import { foldName } from '../fold.ts';
import { type Matter, type OurRecord, PLATFORM_FIELDS, type PlatformField, type PlatformRecord } from './facts.ts';
import { matchPlatform } from './match.ts';
import { isSameStatus, platformStages, platformStatus } from './words.ts';

export interface Reconciliation {
  readonly matters: readonly Matter[];
  readonly matched: number;
  /** Places of rows that name an institution a second time. */
  readonly again: readonly number[];
}

/** Whoever is at work must be on the platform (REG-7); who has ended, or never had a licence, need not. */
const EXPECTED: readonly Status[] = ['operating', 'rectifying', 'suspended', 'converting', 'stripping', 'closing'];

type Shown = string | null;
interface Compared {
  readonly ours: (our: OurRecord) => Shown;
  readonly theirs: (row: PlatformRecord) => Shown;
  readonly same: (our: OurRecord, row: PlatformRecord, places: readonly string[]) => boolean;
}

const equal = (one: Shown, other: Shown): boolean => foldName(one ?? '') === foldName(other ?? '');
const plain = (key: 'name' | 'creditCode' | 'licenceNo' | 'legalPerson' | 'licenceUntil' | 'platformId'): Compared => ({
  ours: (our) => our[key],
  theirs: (row) => row[key],
  same: (our, row) => equal(our[key], row[key]),
});

const COMPARED: Readonly<Record<PlatformField, Compared>> = {
  name: plain('name'),
  creditCode: plain('creditCode'),
  licenceNo: {
    ...plain('licenceNo'),
    same: (our, row) =>
      equal(our.licenceNo?.replace(/^教民|号$/gu, '') ?? null, row.licenceNo?.replace(/^教民|号$/gu, '') ?? null),
  },
  address: {
    ours: (our) => our.address,
    theirs: (row) => row.address,
    same: (our, row, places) =>
      our.address === null || row.address === null
        ? our.address === row.address
        : addressLikeness(our.address, row.address, places) === 1000,
  },
  legalPerson: plain('legalPerson'),
  licenceUntil: plain('licenceUntil'),
  status: {
    ours: (our) => our.status,
    theirs: (row) => row.status,
    same(our, row) {
      const theirs = platformStatus(row.status ?? '');
      return theirs === null ? row.status !== null : isSameStatus(our.status, theirs);
    },
  },
  stages: {
    ours: (our) => our.stages.join(','),
    theirs: (row) => row.stages,
    same: (our, row) => our.stages.join(',') === platformStages(row.stages ?? '').join(','),
  },
  platformId: plain('platformId'),
  // Our register does not hold whether money is supervised: what the platform says must be yes, and name the account (REG-8).
  prepaid: {
    ours: () => null,
    theirs: (row) => (row.prepaid === null ? null : String(row.prepaid)),
    same: (_, row) => row.prepaid === true,
  },
  account: {
    ours: () => null,
    theirs: (row) => row.account,
    same: (_, row) => row.prepaid === false || row.account !== null,
  },
};

/** Fields that the file tells at all: a column that is blank from top to bottom says nothing about anybody. */
const toldBy = (theirs: readonly PlatformRecord[]): PlatformField[] =>
  PLATFORM_FIELDS.filter((field) => theirs.some((row) => row[field] !== null));

const matterOf = (our: OurRecord, kind: Matter['kind'], rest: Partial<Matter> = {}): Matter => ({
  key: rest.field == null ? `${kind}:${our.id}` : `${kind}:${our.id}:${rest.field}`,
  kind,
  institutionId: our.id,
  name: our.name,
  creditCode: our.creditCode,
  field: null,
  ours: null,
  theirs: null,
  ...rest,
});

const unknownMatter = (row: PlatformRecord): Matter => ({
  key: `unknown:${foldName(row.creditCode ?? row.licenceNo ?? row.nameKey)}`,
  kind: 'unknown',
  institutionId: null,
  name: row.name,
  creditCode: row.creditCode,
  field: null,
  ours: null,
  theirs: row.address,
});

function differencesOf(
  our: OurRecord,
  row: PlatformRecord,
  told: readonly PlatformField[],
  places: readonly string[],
): Matter[] {
  return told
    .filter((field) => !COMPARED[field].same(our, row, places))
    .map((field) =>
      matterOf(our, 'differs', { field, ours: COMPARED[field].ours(our), theirs: COMPARED[field].theirs(row) }),
    );
}

const distinct = (matters: readonly Matter[]): Matter[] => [...new Map(matters.map((m) => [m.key, m])).values()];

/**
 * What the two registers say differently. Every matter has a key of its own that stays the same from run to run.
 * @param places names of the county and of what lies above and below it
 */
export function reconcile(
  ours: readonly OurRecord[],
  theirs: readonly PlatformRecord[],
  places: readonly string[],
): Reconciliation {
  const { matched, unknown, again } = matchPlatform(ours, theirs);
  const told = toldBy(theirs);
  const found = new Set(matched.map((m) => m.ours.id));
  const countsCourses = theirs.some((row) => row.courses !== null);
  const isExpected = (our: OurRecord) => EXPECTED.includes(our.status);
  const matters = [
    ...ours.filter((our) => isExpected(our) && !found.has(our.id)).map((our) => matterOf(our, 'absent')),
    ...unknown.map((at) => unknownMatter(theirs[at]!)),
    ...matched.flatMap(({ ours: our, at }) => {
      const row = theirs[at]!;
      const empty = countsCourses && isExpected(our) && our.courses > 0 && (row.courses ?? 0) === 0;
      const none = empty
        ? [matterOf(our, 'no-course', { ours: String(our.courses), theirs: String(row.courses ?? 0) })]
        : [];
      return [...none, ...differencesOf(our, row, told, places)];
    }),
  ];
  return { matters: distinct(matters), matched: matched.length, again };
}
