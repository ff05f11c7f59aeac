import { weekday } from '../../kernel/day.ts';
import { findSubject } from '../../kernel/subject.ts';
import { type Facts, holdersOf, numberOf, textOf } from '../facts.ts';
import { clauseParts } from '../source-id.ts';
import { sourceTitles } from './sources.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export function dayText(fact: Facts[string] | undefined): string {
  const day = textOf(fact);
  return day === ''
    ? ''
    : `${WEEKDAYS[weekday(day) - 1]} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

export const subjectText = (code: string): string => findSubject(code)?.en ?? code;

export const minutesText = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

export const TIERS: Readonly<Record<string, string>> = {
  all: 'whole class',
  basic: 'basic layer',
  standard: 'standard layer',
  extended: 'extended layer',
};

export function holdersText(facts: Facts): string {
  const held = holdersOf(facts).map(
    ({ subject, teacher, minutes }) => `${subjectText(subject)}${teacher === '' ? '' : ` (${teacher})`} ${minutes}`,
  );
  const reserved = numberOf(facts.reserved);
  if (reserved > 0) held.push(`reserved by other subjects ${reserved}`);
  return held.join(', ');
}

const LEVELS: Readonly<Record<number, string>> = { 1: 'national', 2: 'provincial', 4: 'city', 6: 'county' };
export const levelText = (region: string): string => LEVELS[region.length] ?? '';

/** A clause id such as 'YJ-5' as one cites it, or a locality's own words as they are. */
export function sourceText(id: string): string {
  const { source, section, clause } = clauseParts(id);
  const title = sourceTitles[source];
  if (title === undefined) return id;
  if (section !== null) return `${title}, section ${section}, item ${clause}`;
  return `${title}${clause === null ? '' : `, clause ${clause}`}`;
}

/** Where the limit comes from; both sources where a locality is stricter than the nation (J-31). */
export function limitSourceText(facts: Facts): string {
  const set = `${levelText(textOf(facts.limitRegion))} limit: ${sourceText(textOf(facts.limitSource))}`;
  return facts.nationalLimit === null || facts.nationalLimit === undefined
    ? set
    : `${set}; national limit ${numberOf(facts.nationalLimit)}: ${sourceText(textOf(facts.nationalSource))}`;
}
