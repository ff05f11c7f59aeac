import type { LegalForm, Mode, Stage, Status } from '#policy/institutions/facts.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import { genderOf, givenName, surname } from '../people/name.ts';
import type { Random } from '../random.ts';
import type { Case } from './cases.ts';
import { creditCodeOf, licenceNoOf } from './identity.ts';
import { type DemoLegalPerson, legalPersonOf } from './legal-person.ts';
import { type Spot, spotIn } from './place.ts';
import { SCOPE_OF, type Trade } from './trades.ts';

/** An institution before its parts are written: who it is and where it stands. */
export interface DemoInstitution {
  readonly id: string;
  readonly key: string;
  readonly div: string;
  readonly trade: Trade;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly creditCode: string | null;
  readonly licenceNo: string | null;
  readonly licenceFrom: Day | null;
  readonly licenceUntil: Day | null;
  readonly stages: readonly Stage[];
  readonly modes: readonly Mode[];
  readonly status: Status;
  readonly statusSince: Day;
  readonly spot: Spot;
  readonly legalPerson: string;
  /** Null where nobody has given the number. */
  readonly legalPersonIdentity: DemoLegalPerson | null;
  readonly phone: string;
  /** How much of its file nobody has filled in, 0 to 1. */
  readonly gaps: number;
  readonly story: Case | null;
}

export const personName = (random: Random): string => {
  const gender = genderOf(random, 0.4);
  return surname(random) + givenName(random, 'teachers', gender);
};

function formOf(trade: Trade, story: Case | null, random: Random): LegalForm {
  if (story?.unlicensed) return 'none';
  if (story?.enterprise) return 'enterprise';
  if (trade === 'subject') return 'nonprofit';
  if (story !== null) return story.name.includes('有限公司') ? 'enterprise' : 'nonprofit';
  return random.chance(0.7) ? 'enterprise' : random.chance(0.6) ? 'nonprofit' : 'sole-trader';
}

const GAPS = { little: 0.25, much: 0.6 } as const;

/** Half of the files are whole, a quarter lack little, the rest much. */
const ordinaryGaps = (random: Random): number => {
  const at = random.next();
  return at < 0.52 ? 0 : at < 0.78 ? 0.08 : 0.2 + random.next() * 0.6;
};

interface Seat {
  readonly div: string;
  readonly key: string;
  readonly trade: Trade;
  readonly name: string;
  /** Counts the institutions of a county: its numbers come from it. */
  readonly n: number;
  readonly story: Case | null;
  /** The same institution, registered before. */
  readonly twin: DemoInstitution | undefined;
}

/** Licences run three years; most were given or renewed between 2023 and 2026. */
function licenceDays(random: Random, story: Case | null): readonly [from: Day, until: Day] {
  const until = story?.licenceUntil ?? `${random.int(2027, 2029)}-${String(random.int(1, 12)).padStart(2, '0')}-28`;
  return [addDays(until, -3 * 365), until];
}

export function makeInstitution(pen: Pen, { div, key, trade, name, n, story, twin }: Seat): DemoInstitution {
  const random = pen.random(`institution/${key}`);
  const legalForm = formOf(trade, story, random);
  const [licenceFrom, licenceUntil] = licenceDays(random, story);
  const licensed = legalForm !== 'none';
  const opened = addDays('2015-03-01', random.int(0, 2_800));
  return {
    id: pen.namer.id(`institution/${key}`),
    key,
    div,
    trade,
    name,
    legalForm,
    creditCode: licensed && twin === undefined ? creditCodeOf(legalForm, div, n) : null,
    licenceNo: licensed ? (twin?.licenceNo ?? licenceNoOf(div, n)) : null,
    licenceFrom: licensed ? licenceFrom : null,
    licenceUntil: licensed ? licenceUntil : null,
    stages: trade === 'art' && random.chance(0.3) ? ['preschool', 'compulsory'] : ['compulsory'],
    modes: random.chance(0.06) ? ['offline', 'online'] : ['offline'],
    status: story?.status ?? 'operating',
    statusSince: story?.since ?? opened,
    spot: twin === undefined ? spotIn(random, div) : { ...twin.spot, address: `${twin.spot.address}` },
    legalPerson: twin?.legalPerson ?? personName(random),
    legalPersonIdentity: licensed ? legalPersonOf(pen, div, twin?.key ?? key) : null,
    phone: twin?.phone ?? pen.phones.next(),
    gaps: story?.list === 'white' ? 0 : story?.leaves !== undefined ? GAPS[story.leaves] : ordinaryGaps(random),
    story,
  };
}

export const scopeOf = ({ legalForm, trade }: DemoInstitution) => (legalForm === 'none' ? 'none' : SCOPE_OF[trade]);
