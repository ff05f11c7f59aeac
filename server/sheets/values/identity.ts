import { parseMobile, parseResidentId, parseSchoolCode, parseStudentNumber } from '#policy/kernel/identifiers/index.ts';
import { subjectByName } from '#policy/kernel/subject.ts';
import { cellText } from '../cell.ts';
import { type ReadCell, read, unreadable } from '../reading.ts';
import { parseClassName } from './class-name.ts';
import { squeeze } from './text.ts';

/** 手机号. The number is not repeated in what is said about it: findings are kept. */
export const mobile: ReadCell<string> = (cell) => {
  const found = parseMobile(cellText(cell));
  return found.ok ? read(found.number) : unreadable('phone');
};

/** 学籍号, checked; it is not repeated in what is said about it. */
export const studentNumber: ReadCell<string> = (cell) => {
  const found = parseStudentNumber(cellText(cell));
  return found.ok ? read(found.number) : unreadable('studentNumber');
};

/** 身份证号, checked; it is not repeated in what is said about it. */
export const residentId: ReadCell<string> = (cell) => {
  const found = parseResidentId(cellText(cell));
  return found.ok ? read(found.id) : unreadable('residentId');
};

/** 学校标识码 of a school that may teach compulsory grades. */
export const schoolCode: ReadCell<string> = (cell) => {
  const found = parseSchoolCode(cellText(cell));
  return found.ok && found.compulsory ? read(found.code) : unreadable('schoolCode', { text: cellText(cell) });
};

/** A division's code of so many digits. */
export function regionCode(...lengths: number[]): ReadCell<string> {
  return (cell) => {
    const code = squeeze(cellText(cell));
    const fits = /^[1-9]\d*$/.test(code) && lengths.includes(code.length);
    return fits ? read(code) : unreadable('region', { text: cellText(cell) });
  };
}

/** The year in which a school year begins: '2026', '2026-2027学年'. */
export const schoolYear: ReadCell<number> = (cell) => {
  const found = /^(20\d{2})(?:[-—–~至/](20)?\d{2})?(?:学年)?(?:度)?$/.exec(squeeze(cellText(cell)));
  return found ? read(Number(found[1])) : unreadable('number', { text: cellText(cell), least: 2000, most: 2099 });
};

export interface Teaching {
  readonly grade: number;
  readonly number: number;
  /** Code of the subject catalogue. */
  readonly subject: string;
}

/** 任教: '五1语文、五2语文'; an item without a class belongs to the class before it. */
export const teachings: ReadCell<readonly Teaching[]> = (cell) => {
  const shown = cellText(cell);
  const found: Teaching[] = [];
  for (const item of squeeze(shown)
    .split(/[、,，;；/]+/)
    .filter((part) => part !== '')) {
    const teaching = parseTeaching(item, found.at(-1));
    if (!teaching) return unreadable('teaching', { text: item });
    found.push(teaching);
  }
  return read(found);
};

const LONGEST = 40;

function parseTeaching(item: string, before: Teaching | undefined): Teaching | null {
  if (item.length > LONGEST) return null;
  for (let cut = item.length - 1; cut >= 1; cut -= 1) {
    const cls = parseClassName(item.slice(0, cut));
    const subject = subjectByName(item.slice(cut));
    if (cls && cls.grade !== null && cls.number !== null && subject) {
      return { grade: cls.grade, number: cls.number, subject: subject.code };
    }
  }
  const alone = subjectByName(item);
  return alone && before && !/\d/.test(item) ? { ...before, subject: alone.code } : null;
}
