import type { Day } from '#policy/kernel/day.ts';
import type { SchoolSystem } from '#policy/kernel/grade.ts';
import { type Cell, cellText } from '../cell.ts';
import { type CellCode, type Facts, type ReadCell, read, unreadable } from '../reading.ts';
import { chineseNumber } from './number.ts';
import { squeeze } from './text.ts';

/** What a cell says about a class: any part may be left to another column. */
export interface ClassName {
  /** 1 to 9, or null when the cell does not say. */
  readonly grade: number | null;
  /** The number within the grade, or null for a class that goes by a name. */
  readonly number: number | null;
  /** Year of entry of '2023级', which is a grade only together with a day and a stage. */
  readonly cohort: number | null;
  readonly text: string;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const GRADE_WORD = `(?:(小|初)?${NUMBER}(?:年级|年)?|(初中|小学)${NUMBER}年级|(预初|预备|六预))`;
const END = '(?:班|中队|教学班)?';
const WITH_GRADE = new RegExp(`^${GRADE_WORD}(?:[-./·_第]|班)?[(\\[【]?${NUMBER}[)\\]】]?${END}$`);
const WITH_COHORT = new RegExp(`^(\\d{4}|\\d{2})级[(\\[【]?第?${NUMBER}[)\\]】]?${END}$`);
const BARE = new RegExp(`^第?[(\\[【]?${NUMBER}[)\\]】]?${END}$`);
const LONGEST = 40;

/** '五（2）班', '5.2', '五年级2班', '初一(3)班', '七年级3班', '2023级3班', '3班'; '502' is grade 5, class 2. */
export const className: ReadCell<ClassName> = (cell) => {
  const shown = cellText(cell);
  // '5-2' typed into a sheet becomes the second of May.
  if (cell.kind === 'date' && cell.day !== null) return read(fromDay(cell.day));
  const found = shown.length > LONGEST ? null : parseClassName(shown);
  return found === null ? unreadable('class', { text: shown }) : read(found);
};

function fromDay(day: Day): ClassName {
  const grade = Number(day.slice(5, 7));
  const number = Number(day.slice(8, 10));
  return { grade: grade <= 9 ? grade : null, number, cohort: null, text: `${grade}-${number}` };
}

export function parseClassName(text: string): ClassName | null {
  const plain = squeeze(text);
  if (plain === '') return null;
  const cohort = WITH_COHORT.exec(plain);
  if (cohort) {
    const year = cohort[1]!.length === 2 ? 2000 + Number(cohort[1]) : Number(cohort[1]);
    return { grade: null, number: amount(cohort[2]!), cohort: year, text };
  }
  const packed = /^([1-9])(\d{2})班?$/.exec(plain);
  if (packed) return { grade: Number(packed[1]), number: Number(packed[2]), cohort: null, text };
  const bare = BARE.exec(plain);
  if (bare && amount(bare[1]!) > 0) return { grade: null, number: amount(bare[1]!), cohort: null, text };
  const whole = WITH_GRADE.exec(plain);
  if (!whole) return plain.endsWith('班') ? { grade: null, number: null, cohort: null, text } : null;
  const grade = gradeFrom(whole);
  return grade === null ? null : { grade, number: amount(whole[6]!), cohort: null, text };
}

function gradeFrom(found: RegExpExecArray): number | null {
  if (found[5]) return 6;
  const junior = found[1] === '初' || found[3] === '初中';
  return gradeNumber(amount((found[2] ?? found[4])!), junior);
}

/** 初一 is the seventh year: where 初中 begins with the sixth, offices write 六年级 or 预初. */
function gradeNumber(value: number, junior: boolean): number | null {
  const grade = junior && value <= 3 ? value + 6 : value;
  return grade >= 1 && grade <= 9 ? grade : null;
}

const amount = (text: string): number => (/^\d/.test(text) ? Number(text) : (chineseNumber(text) ?? 0));

const GRADE = new RegExp(`^(?:${GRADE_WORD})(?:级|段)?$`);

/** A grade from 1 to 9: '五年级', '5', '初一', '七'. */
export const grade: ReadCell<number> = (cell: Cell) => {
  const shown = cellText(cell);
  const found = shown.length > LONGEST ? null : parseGrade(shown);
  return found === null ? unreadable('grade', { text: shown }) : read(found);
};

export function parseGrade(text: string): number | null {
  const found = GRADE.exec(squeeze(text));
  return found ? gradeFrom(found) : null;
}

/**
 * The grade of a cohort on a day. '2025级' is the second year of primary or of junior secondary; the school's name
 * decides, and where it does not and both are possible the answer is null. A school year begins on 1 August, when
 * offices move the lists on.
 */
export function gradeOfCohort(cohort: number, day: Day, school: string, system: SchoolSystem): number | null {
  const start = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  const years = start - cohort + 1;
  const firstJunior = system === '5-4' ? 6 : 7;
  const primary = years >= 1 && years < firstJunior ? years : null;
  const junior = years >= 1 && years + firstJunior - 1 <= 9 ? years + firstJunior - 1 : null;
  if (primary === null || junior === null) return primary ?? junior;
  if (/九年|一贯/.test(school)) return null;
  if (/小学|完小|primary/i.test(school)) return primary;
  return /初中|中学|初级|junior|middle/i.test(school) ? junior : null;
}

/** The class of a row once all its columns are known. */
export interface ResolvedClass {
  readonly grade: number;
  /** Null for a class that goes by a name. */
  readonly number: number | null;
  /** '五（2）班', or the name as written. */
  readonly name: string;
}

export interface ClassProblem {
  readonly key: 'class';
  readonly code: CellCode;
  readonly facts: Facts;
}

const NUMERALS = '零一二三四五六七八九';

/** Puts the class cell and the grade column together. `cohortGrade` answers for '2023级'. */
export function resolveClass(
  said: ClassName,
  column: number | null,
  cohortGrade: (cohort: number) => number | null = () => null,
): ResolvedClass | ClassProblem {
  const own = said.grade ?? (said.cohort === null ? null : cohortGrade(said.cohort));
  if (own !== null && column !== null && own !== column) {
    return { key: 'class', code: 'classGrade', facts: { text: said.text, grade: column } };
  }
  const grade = own ?? column;
  if (grade === null) return { key: 'class', code: 'gradeMissing', facts: { text: said.text } };
  return {
    grade,
    number: said.number,
    name: said.number === null ? said.text.trim() : `${NUMERALS[grade]}（${said.number}）班`,
  };
}
