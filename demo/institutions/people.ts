import { wordArray } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { genderOf, givenName, surname } from '../people/name.ts';
import { addDuty, addPerson, type Person } from '../people/person.ts';
import { COUNTIES } from '../place/regions.ts';
import { streetsOf } from './place.ts';
import type { DemoFile } from './write.ts';

export interface Hand {
  readonly person: Person;
  readonly duty: string;
}
/** Who works beside offices and schools: heads by institution, grid workers and experts by county. */
export interface Hands {
  readonly heads: ReadonlyMap<string, Hand>;
  readonly workers: ReadonlyMap<string, readonly Hand[]>;
  readonly experts: ReadonlyMap<string, readonly Hand[]>;
}

const EXPERTS_A_COUNTY = 5;
const FIELDS = [
  ['subject', 'curriculum'],
  ['teaching'],
  ['curriculum'],
  ['subject', 'teaching'],
  ['teaching', 'curriculum'],
];

function someone(pen: Pen, path: string, div: string, login: string): Person {
  const random = pen.random(path);
  const gender = genderOf(random, 0.5);
  return addPerson(pen, path, { div, name: surname(random) + givenName(random, 'teachers', gender), gender }, login);
}

function addHead(pen: Pen, { of }: DemoFile): Hand {
  const path = `head/${of.key}`;
  const gender = genderOf(pen.random(path), 0.35);
  const person = addPerson(pen, path, { div: of.div, name: of.legalPerson, gender }, null);
  const post = { role: 'institution-head', region: of.div, institutionId: of.id, from: '2026-08-26' } as const;
  return { person, duty: addDuty(pen, person, post) };
}

const addWorker = (pen: Pen, div: string, at: number): Hand => {
  const person = someone(pen, `worker/${div}/${at}`, div, `${div}-w${at + 1}`);
  return { person, duty: addDuty(pen, person, { role: 'grid-worker', region: div, from: '2026-03-01' }) };
};

function addExpert(pen: Pen, div: string, at: number): Hand {
  const person = someone(pen, `expert/${div}/${at}`, div, `${div}-e${at + 1}`);
  const since = '2025-09-01';
  pen.loader.add('expert', { div, person_id: person.id, fields: wordArray(FIELDS[at]!), since });
  return { person, duty: addDuty(pen, person, { role: 'expert', region: div, from: since }) };
}

/** Heads of the institutions that have one, a grid worker for each street and one more, five experts a county. */
export function addHands(pen: Pen, files: readonly DemoFile[]): Hands {
  const led = files.filter(({ of }) => of.legalForm !== 'none' && of.story?.twinOf === undefined);
  const times = (n: number, make: (at: number) => Hand) => Array.from({ length: n }, (_, at) => make(at));
  return {
    heads: new Map(led.map((file) => [file.of.key, addHead(pen, file)])),
    workers: new Map(
      COUNTIES.map((div) => [div, times(streetsOf(div).length + 1, (at) => addWorker(pen, div, at))] as const),
    ),
    experts: new Map(COUNTIES.map((div) => [div, times(EXPERTS_A_COUNTY, (at) => addExpert(pen, div, at))] as const)),
  };
}
