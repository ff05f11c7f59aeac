import { type Day, isDay } from '../day.ts';
import { bareIdentifier, fault, type Identified } from './result.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

export interface ResidentId {
  readonly id: string;
  /** Division code on the day of issue; it may have been retired since, so no current list is asked. */
  readonly region: string;
  readonly birth: Day;
}

/**
 * 公民身份号码 (GB 11643-1999).
 * @param today a birth after this day is refused; without it none is.
 */
export function parseResidentId(text: string, today?: Day): Identified<ResidentId> {
  const id = bareIdentifier(text);
  if (id === '') return fault('empty');
  if (id.length !== 18) return fault('length');
  if (!/^[1-9]\d{16}[0-9X]$/.test(id)) return fault('characters');
  const birth = dayOf(id.slice(6, 14));
  if (birth === null || birth < '1850-01-01') return fault('birth-date');
  if (today !== undefined && birth > today) return fault('future-birth');
  if (id.charAt(17) !== residentCheck(id)) return fault('check-digit');
  return { ok: true, warning: null, id, region: id.slice(0, 6), birth };
}

/** The check character that belongs to the first 17 digits. */
export function residentCheck(id: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (id.charCodeAt(at) - 48), 0);
  return '10X98765432'.charAt(sum % 11);
}

function dayOf(digits: string): Day | null {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isDay(day) ? day : null;
}

/** G: formal, from a resident id. J: formal, generated for a pupil without one. L: temporary. */
export type StudentNumberKind = 'G' | 'J' | 'L';

export interface StudentNumber {
  readonly number: string;
  readonly kind: StudentNumberKind;
  readonly birth: Day | null;
}

/** 学籍号: a letter and 18 characters. Only G must hold a real resident id; G and J carry its check character. */
export function parseStudentNumber(text: string, today?: Day): Identified<StudentNumber> {
  const number = bareIdentifier(text);
  if (number === '') return fault('empty');
  if (number.length !== 19) return fault('length');
  const body = number.slice(1);
  switch (number.charAt(0)) {
    case 'G': {
      const id = parseResidentId(body, today);
      return id.ok ? { ok: true, warning: null, number, kind: 'G', birth: id.birth } : id;
    }
    case 'J':
      return generated(number, body);
    case 'L':
      return temporary(number, body);
    default:
      return fault('kind');
  }
}

function generated(number: string, body: string): Identified<StudentNumber> {
  if (!/^\d{17}[0-9X]$/.test(body)) return fault('characters');
  if (body.charAt(17) !== residentCheck(body)) return fault('check-digit');
  return { ok: true, warning: null, number, kind: 'J', birth: null };
}

function temporary(number: string, body: string): Identified<StudentNumber> {
  if (!/^\d{18}$/.test(body)) return fault('characters');
  const birth = dayOf(body.slice(6, 14));
  return birth === null ? fault('birth-date') : { ok: true, warning: null, number, kind: 'L', birth };
}

export interface MobileNumber {
  readonly number: string;
}

/** A mainland mobile number, with or without +86 and separators. */
export function parseMobile(text: string): Identified<MobileNumber> {
  const number = bareIdentifier(text)
    .replace(/[-()]/g, '')
    .replace(/^(?:\+|00)86/, '');
  if (number === '') return fault('empty');
  if (!/^\d+$/.test(number)) return fault('characters');
  if (number.length !== 11) return fault('length');
  return /^1[3-9]/.test(number) ? { ok: true, warning: null, number } : fault('kind');
}
