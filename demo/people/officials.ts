import type { Pen } from '../pen.ts';
import { CITY, COUNTIES, PROVINCE } from '../place/regions.ts';
import { genderOf, givenName, surname } from './name.ts';
import { addDuty, addPerson, type Person } from './person.ts';

export interface Office {
  readonly person: Person;
  readonly duty: string;
}

/** Those who sit in an office: by role and region, such as 'county-official/980102'. */
export type Offices = ReadonlyMap<string, readonly Office[]>;

const POSTS = [
  { role: 'province-official', regions: [PROVINCE], count: 2, mark: '0' },
  { role: 'city-official', regions: [CITY], count: 3, mark: '0' },
  { role: 'county-official', regions: COUNTIES, count: 4, mark: '0' },
  { role: 'auditor', regions: [CITY], count: 1, mark: '8' },
  { role: 'admin', regions: [CITY], count: 1, mark: '9' },
] as const;

/** Writes the officials of province, city and counties, the auditor and the administrator. */
export function addOfficials(pen: Pen): Offices {
  const offices = new Map<string, Office[]>();
  for (const { role, regions, count, mark } of POSTS) {
    for (const region of regions) {
      const key = `${role}/${region}`;
      offices.set(
        key,
        Array.from({ length: count }, (_, at) => addOffice(pen, { role, region, login: `${region}-${mark}${at + 1}` })),
      );
    }
  }
  return offices;
}

interface Seat {
  readonly role: (typeof POSTS)[number]['role'];
  readonly region: string;
  readonly login: string;
}

function addOffice(pen: Pen, { role, region, login }: Seat): Office {
  const random = pen.random(`office/${login}`);
  const gender = genderOf(random, 0.45);
  const name = surname(random) + givenName(random, 'teachers', gender);
  const person = addPerson(pen, `office/${login}`, { div: region, name, gender }, login);
  const duty = addDuty(pen, person, { role, region, from: `${random.int(2014, 2025)}-03-01` });
  return { person, duty };
}

export function getOffice(offices: Offices, role: string, region: string, at = 0): Office {
  const office = offices.get(`${role}/${region}`)?.[at];
  if (office === undefined) throw new Error(`no office ${role} of ${region}`);
  return office;
}
