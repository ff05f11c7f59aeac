import type { Pen } from '../pen.ts';
import { type Random, weightedTable } from '../random.ts';
import { type Gender, genderOf, givenName, surname } from './name.ts';
import { addDuty, addPerson, type Person } from './person.ts';
import { addPupil, type Seat } from './pupil.ts';
import { StudentNumbers } from './student-no.ts';

/** Who of a family looks after the child, by how it usually is; in villages grandparents often do while the parents work away. */
type Care = 'mother' | 'father' | 'both' | 'mother-and-grandmother' | 'both-and-grandmother' | 'grandparents';
const TOWN: readonly (readonly [Care, number])[] = [
  ['mother', 0.34],
  ['father', 0.12],
  ['both', 0.3],
  ['mother-and-grandmother', 0.13],
  ['both-and-grandmother', 0.07],
  ['grandparents', 0.04],
];
const VILLAGE: readonly (readonly [Care, number])[] = [
  ['mother', 0.28],
  ['father', 0.1],
  ['both', 0.14],
  ['mother-and-grandmother', 0.16],
  ['both-and-grandmother', 0.04],
  ['grandparents', 0.28],
];

const tables = { town: weightedTable(TOWN), village: weightedTable(VILLAGE) };

interface Guardian {
  readonly person: Person;
  readonly relation: string;
  readonly mayCollect: boolean;
}
interface Family {
  readonly surname: string;
  readonly guardians: readonly Guardian[];
  readonly grade: number;
}

/** The share of families with two children in school; the second is found some grades below. */
const SIBLINGS = 0.07;

/** Fills the seats of one county with pupils and writes their families. */
export class Families {
  readonly #pen: Pen;
  readonly #waiting: Family[] = [];
  readonly #numbers = new StudentNumbers();
  readonly #known: ReadonlyMap<string, Person>;
  /** The first grandmother and the first father of a class, by class id: the story needs them. */
  readonly grandmothers = new Map<string, Person>();
  readonly fathers = new Map<string, Person>();

  /** `known` says who is the parent of the child of a seat. */
  constructor(pen: Pen, known: ReadonlyMap<string, Person>) {
    this.#pen = pen;
    this.#known = known;
  }

  fill(seat: Seat): void {
    const random = this.#pen.random(`family/${seat.key}`);
    const gender = seat.gender ?? genderOf(random);
    const family = this.#siblingsOf(random, seat) ?? this.#found(random, seat);
    const name = family.surname + givenName(random, 'pupils', gender);
    const pupil = addPupil(this.#pen, random, seat, { name, gender, numbers: this.#numbers });
    const { div } = seat.cls.school.seed;
    for (const { person, relation, mayCollect } of family.guardians)
      this.#pen.loader.add('guardianship', {
        div,
        pupil_id: pupil,
        person_id: person.id,
        relation,
        may_collect: mayCollect,
      });
  }

  #siblingsOf(random: Random, seat: Seat): Family | null {
    if (seat.gender !== undefined || this.#known.has(seat.key) || !random.chance(SIBLINGS)) return null;
    const at = this.#waiting.findIndex(({ grade }) => Math.abs(grade - seat.cls.grade) >= 2);
    return at === -1 ? null : this.#waiting.splice(at, 1)[0]!;
  }

  #found(random: Random, seat: Seat): Family {
    const known = this.#known.get(seat.key);
    const village = seat.cls.school.seed.setting === 'village';
    const care: Care =
      seat.gender === undefined ? random.weighted(village ? tables.village : tables.town) : 'both-and-grandmother';
    const name = known?.gender === 'm' ? known.name.slice(0, known.name.length > 3 ? 2 : 1) : surname(random);
    const guardians = this.#guardians(random, seat, care, name);
    const missing = known !== undefined && !guardians.some(({ person }) => person.id === known.id);
    if (missing) guardians.push({ person: known, relation: known.gender === 'm' ? '父亲' : '母亲', mayCollect: true });
    const family = { surname: name, guardians, grade: seat.cls.grade };
    if (random.chance(SIBLINGS * 1.4)) this.#waiting.push(family);
    return family;
  }

  #guardians(random: Random, seat: Seat, care: Care, name: string): Guardian[] {
    const known = this.#known.get(seat.key);
    const list: Guardian[] = [];
    const add = (relation: string, gender: Gender, family: string, old: boolean, mayCollect: boolean) => {
      const full = family + givenName(random, old ? 'grandparents' : 'parents', gender);
      const { div } = seat.cls.school.seed;
      const person = addPerson(this.#pen, `guardian/${seat.key}/${relation}`, { div, name: full, gender }, null);
      addDuty(this.#pen, person, { role: 'guardian', region: div, from: '2026-08-31' });
      list.push({ person, relation, mayCollect });
    };
    const mother = care === 'mother' || care === 'both' || care.includes('mother-and') || care.includes('both-and');
    const father = care === 'father' || care.startsWith('both');
    if (mother && known?.gender !== 'f') add('母亲', 'f', surname(random), false, true);
    if (father && known?.gender !== 'm') add('父亲', 'm', name, false, true);
    if (care.endsWith('grandmother')) add(...this.#grandmother(random));
    if (care === 'grandparents') {
      add('祖父', 'm', name, true, true);
      if (random.chance(0.7)) add('祖母', 'f', surname(random), true, true);
    }
    this.#remember(this.grandmothers, seat, list, ['祖母', '外祖母']);
    this.#remember(this.fathers, seat, list, ['父亲']);
    return list;
  }

  #remember(into: Map<string, Person>, seat: Seat, list: readonly Guardian[], relations: readonly string[]): void {
    const found = list.find(({ relation }) => relations.includes(relation));
    if (found !== undefined && !into.has(seat.cls.id)) into.set(seat.cls.id, found.person);
  }

  #grandmother(random: Random): [string, Gender, string, boolean, boolean] {
    const paternal = random.chance(0.6);
    return [paternal ? '祖母' : '外祖母', 'f', surname(random), true, random.chance(0.9)];
  }
}
