import { isRecordDay } from '../../kernel/day.ts';
import { GRADE_GROUPS } from '../facts.ts';
import type { Field, FieldValue } from './field.ts';

const TEXT = 200;
/** Upper edges that only a slip of the keyboard passes: ten million of anything, ten thousand million yuan in fen. */
const COUNT = 10_000_000;
const FEN = 1_000_000_000_000;

const whole = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const CHECKS: Readonly<Record<Field['kind'], (value: unknown, field: Field) => boolean>> = {
  text: (value) => typeof value === 'string' && value.trim() === value && value !== '' && value.length <= TEXT,
  region: (value) => typeof value === 'string' && /^\d{9}$/.test(value),
  choice: (value, { options }) => typeof value === 'string' && options.includes(value),
  choices: (value, { options }) =>
    Array.isArray(value) && new Set(value).size === value.length && value.every((each) => options.includes(each)),
  day: (value) => typeof value === 'string' && isRecordDay(value),
  count: (value) => whole(value, COUNT),
  fen: (value) => whole(value, FEN),
  area: (value) => typeof value === 'number' && value > 0 && value <= COUNT,
  flag: (value) => typeof value === 'boolean',
  grades: (value) => Array.isArray(value) && value.length === GRADE_GROUPS && value.every((each) => whole(each, COUNT)),
};

/** Columns that cannot be empty. */
const ALWAYS = new Set(['name', 'legalForm', 'scope', 'stages', 'modes']);

/** Whether a field can hold the value at all; null empties it. */
export function fits(field: Field, value: FieldValue): boolean {
  return value === null ? !ALWAYS.has(field.key) : CHECKS[field.kind](value, field);
}
