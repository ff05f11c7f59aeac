import { MODES, type Mode, STAGES, type Stage } from '#policy/institutions/index.ts';
import { isSubjectName, subjectByName } from '#policy/kernel/subject.ts';
import { cellText } from '../cell.ts';
import { type ReadCell, read, unreadable } from '../reading.ts';
import { parseGrade } from './class-name.ts';
import { findNumber } from './number.ts';
import { squeeze } from './text.ts';

const MARKS = /[、,，;；/|+＋\s]+/u;
const SEPARATORS = /[、,，;；/|+＋和及与\s]+/u;

/** Several of a few words in one cell, parted by any mark offices use; kept in the order of the list. */
function several<T extends string>(
  order: readonly T[],
  words: Readonly<Record<T, readonly string[]>>,
): ReadCell<readonly T[]> {
  const byWord = new Map<string, T>();
  for (const key of order) for (const word of [key, ...words[key]]) byWord.set(squeeze(word), key);
  const choices = order.map((key) => words[key][0]).join('、');
  return (cell) => {
    const parts = cellText(cell)
      .split(SEPARATORS)
      .map(squeeze)
      .filter((part) => part !== '');
    const found = parts.map((part) => byWord.get(part));
    if (parts.length === 0 || found.includes(undefined)) return unreadable('choice', { text: cellText(cell), choices });
    return read(order.filter((key) => found.includes(key)));
  };
}

export const stages: ReadCell<readonly Stage[]> = several(STAGES, {
  preschool: ['学前', '学龄前', '幼儿', '学前教育'],
  compulsory: ['义务教育', '小学', '初中', '中小学', '义务教育阶段'],
  senior: ['高中', '普通高中', '普高'],
});

export const modes: ReadCell<readonly Mode[]> = several(MODES, {
  offline: ['线下', '面授'],
  online: ['线上', '网络', '在线'],
});

/** Codes of subjects, each written in any way it is known by; what is no school subject is kept as OTH. */
export const subjectCodes: ReadCell<readonly string[]> = (cell) => {
  const parts = cellText(cell)
    .split(MARKS)
    .flatMap(subjectsIn)
    .filter((part) => part !== '');
  return read([...new Set(parts.map((part) => subjectByName(part)?.code ?? 'OTH'))]);
};
/** '体育与健康' is one subject, '语文与数学' are two. */
const subjectsIn = (text: string): string[] => (isSubjectName(text) ? [text] : text.split(SEPARATORS));
export const subjectCode: ReadCell<string> = (cell) => read(subjectByName(cellText(cell))?.code ?? 'OTH');

/** Yuan as a sheet holds them, in whole fen: '1,600元', 1600, '1600.5'. */
export const fen: ReadCell<number> = (cell) => {
  const plain = cell.kind === 'text' ? { ...cell, text: cell.text.replace(/[元￥¥\s]|人民币/gu, '') } : cell;
  const yuan = findNumber(plain);
  const value = Math.round((yuan ?? Number.NaN) * 100);
  // 140487.55 × 100 is no whole number to a computer; what the cell holds is judged, not the product.
  return yuan !== null && Math.abs(value / 100 - yuan) < LEAST_YUAN && value >= 0 && value <= MOST_FEN
    ? read(value)
    : unreadable('money', { text: cellText(cell) });
};
/** Far less than a fen, far more than what a workbook's sums leave behind. */
const LEAST_YUAN = 1e-6;
const MOST_FEN = 100_000_000_000;

/** A whole number between two edges; a unit behind it is dropped ('45分钟', '40课时'). */
export const whole =
  (least: number, most: number): ReadCell<number> =>
  (cell) => {
    const plain = cell.kind === 'text' ? { ...cell, text: cell.text.replace(/\p{Script=Han}+$/u, '') } : cell;
    const value = findNumber(plain) ?? findNumber(cell);
    return value !== null && Number.isInteger(value) && value >= least && value <= most
      ? read(value)
      : unreadable('number', { text: cellText(cell), least, most });
  };

/** Grades 1 to 12 in one cell: '三年级、四年级', '三至五年级', '高一'. */
export const grades: ReadCell<readonly number[]> = (cell) => {
  const shown = cellText(cell);
  const found = squeeze(shown)
    .split(/[、,，;；/]+/u)
    .map(gradeSpan);
  if (found.includes(null)) return unreadable('grade', { text: shown });
  return read([...new Set(found.flatMap((span) => span ?? []))].toSorted((a, b) => a - b));
};

const SENIOR: Readonly<Record<string, number>> = { 高一: 10, 高二: 11, 高三: 12 };
const oneGrade = (text: string): number | null => SENIOR[text] ?? parseGrade(text);

function gradeSpan(text: string): number[] | null {
  const [from = '', until] = text.split(/[-~—–至到]/u);
  const last = oneGrade(until ?? from);
  const first = oneGrade(until !== undefined && !/年级$|^[初高小]/u.test(from) ? `${from}年级` : from);
  if (first === null || last === null || first > last) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
