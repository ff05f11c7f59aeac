import type { Parameters } from '../../kernel/parameter.ts';
import { addressLikeness } from './address.ts';
import { foldName } from './fold.ts';
import { likeness } from './likeness.ts';

/** What two institutions are compared by; null where the file does not say. */
export interface IdentityFacts {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly creditCode: string | null;
  readonly licenceNo: string | null;
  readonly phone: string | null;
  readonly legalPerson: string | null;
  /** The legal person's identity number, masked: for people to recognise. */
  readonly legalPersonId: string | null;
  /** The keyed hash of the number, as text: what is compared. Null where nobody has given the whole number. */
  readonly legalPersonKey: string | null;
  readonly address: string | null;
}

export const IDENTITY_FIELDS = [
  'creditCode',
  'licenceNo',
  'name',
  'address',
  'phone',
  'legalPersonId',
  'legalPerson',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** One field that both files fill in, and how far they agree. `first` is of the smaller id. */
export interface Reason {
  readonly field: IdentityField;
  readonly verdict: 'equal' | 'alike' | 'differs';
  /** 0 to 1000. */
  readonly permille: number;
  readonly first: string;
  readonly second: string;
}

export interface Likeness {
  /** 0 to 1000. It proposes and never decides. */
  readonly permille: number;
  readonly reasons: readonly Reason[];
}

/** How much each field says (convention). A code that differs says little: a company that turns non-profit gets another one. */
const WEIGHTS: Readonly<Record<IdentityField, number>> = {
  creditCode: 150,
  licenceNo: 100,
  name: 350,
  address: 250,
  phone: 200,
  legalPersonId: 200,
  legalPerson: 150,
};

/** Agreements that say enough whatever else differs: the least they make of the whole (convention). */
const TELLING: readonly { readonly fields: readonly IdentityField[]; readonly atLeast: number }[] = [
  { fields: ['creditCode'], atLeast: 950 },
  { fields: ['licenceNo'], atLeast: 900 },
  { fields: ['name', 'address'], atLeast: 800 },
  { fields: ['name', 'legalPersonId'], atLeast: 800 },
  { fields: ['address', 'legalPersonId'], atLeast: 800 },
  { fields: ['address', 'phone'], atLeast: 700 },
  { fields: ['address', 'legalPerson'], atLeast: 700 },
];

const bare = (text: string): string => foldName(text).toUpperCase();
const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
const licence = (text: string): string => bare(text).replace(/^教民|号$/gu, '');

const same = (one: string, other: string): number => (one === other ? 1000 : 0);
const likenessOf: Readonly<
  Record<IdentityField, (a: IdentityFacts, b: IdentityFacts, places: readonly string[]) => number>
> = {
  creditCode: (a, b) => same(bare(a.creditCode!), bare(b.creditCode!)),
  licenceNo: (a, b) => same(licence(a.licenceNo!), licence(b.licenceNo!)),
  name: (a, b) => likeness(a.nameKey, b.nameKey),
  address: (a, b, places) => addressLikeness(a.address!, b.address!, places),
  phone: (a, b) => same(digitsOf(a.phone!), digitsOf(b.phone!)),
  legalPersonId: (a, b) => same(a.legalPersonKey!, b.legalPersonKey!),
  legalPerson: (a, b) => same(bare(a.legalPerson!), bare(b.legalPerson!)),
};

const given = (text: string | null): text is string => text !== null && foldName(text) !== '';

/** A masked number alone is anybody's; and where both numbers are known they say whether it is one person, not the names, which are shared. */
function comparable(a: IdentityFacts, b: IdentityFacts): IdentityField[] {
  const numbers = [a, b].every((each) => each.legalPersonId !== null && each.legalPersonKey !== null);
  const idle = numbers ? 'legalPerson' : 'legalPersonId';
  return IDENTITY_FIELDS.filter((field) => field !== idle && given(a[field]) && given(b[field]));
}

function reasonsOf(a: IdentityFacts, b: IdentityFacts, places: readonly string[], alikeFrom: number): Reason[] {
  return comparable(a, b).map((field) => {
    const permille = likenessOf[field](a, b, places);
    const verdict = permille === 1000 ? 'equal' : permille >= alikeFrom ? 'alike' : 'differs';
    return { field, verdict, permille, first: a[field]!, second: b[field]! };
  });
}

/**
 * How far two files are of one institution, with every field that both fill in as a reason. The same two in either order give the same,
 * and an institution is wholly like itself.
 * @param places names of their county and of what lies above and below it
 */
export function compareInstitutions(
  one: IdentityFacts,
  other: IdentityFacts,
  places: readonly string[],
  parameters: Parameters,
): Likeness {
  const [a, b] = one.id <= other.id ? [one, other] : [other, one];
  const reasons = reasonsOf(a, b, places, parameters.get('institution.duplicate.alikeFrom') * 1000);
  const total = reasons.reduce((sum, { field }) => sum + WEIGHTS[field], 0);
  const agreed = reasons.reduce((sum, { field, permille }) => sum + WEIGHTS[field] * permille, 0);
  const mean = total === 0 ? 0 : Math.round(agreed / total);
  const equal = new Set(reasons.filter(({ verdict }) => verdict === 'equal').map(({ field }) => field));
  const told = TELLING.filter(({ fields }) => fields.every((field) => equal.has(field))).map(({ atLeast }) => atLeast);
  return { permille: Math.max(mean, ...told), reasons };
}

/** Whether a pair is like enough to be shown to a person. */
export const isProposed = ({ permille }: Likeness, parameters: Parameters): boolean =>
  permille >= parameters.get('institution.duplicate.proposeFrom') * 1000;

/**
 * Whether a pair that somebody called "not the same" is shown again: only when something agrees now that did not then, or agrees on
 * another value.
 */
export function asksAgain(then: readonly Reason[], now: readonly Reason[]): boolean {
  const agreed = (reasons: readonly Reason[]) => reasons.filter(({ verdict }) => verdict !== 'differs');
  const known = new Set(agreed(then).map((r) => `${r.field}/${r.first}/${r.second}`));
  return agreed(now).some((r) => !known.has(`${r.field}/${r.first}/${r.second}`));
}
