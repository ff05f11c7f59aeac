import { type Day, daysBetween } from '../../kernel/day.ts';
import { isCounted } from './class-plan.ts';
import { deriveValues } from './derive.ts';
import {
  EIGHT_FACTS,
  type EightFact,
  type Field,
  type FieldValue,
  type FieldValues,
  isRequired,
  type Owes,
} from './field.ts';
import { fields } from './fields.ts';
import type { FileFacts } from './file-facts.ts';

export interface Lack {
  readonly key: string;
  readonly owes: Owes;
}
export interface Stale extends Lack {
  readonly since: Day;
  /** Since somebody last stood for it. */
  readonly days: number;
}

/** How complete and how fresh a file is. */
export interface Completeness {
  /** Of what is required, what is there. */
  readonly permille: number;
  readonly required: number;
  readonly missing: readonly Lack[];
  readonly stale: readonly Stale[];
  /** The day of the least recently confirmed required field; null where none is held by hand. */
  readonly staleSince: Day | null;
  /** Facts of the plan's eight that lack a field (REG-3). */
  readonly lackingFacts: readonly EightFact[];
  /** Every value by key, the derived ones among them. */
  readonly values: FieldValues;
}

export function isFilled(value: FieldValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : true;
}

/** The day on which somebody last stood for a value: of one never confirmed, the day on which the file was opened. */
export const confirmedOn = (file: FileFacts, key: string): Day => file.confirmed[key] ?? file.createdOn;

const lack = ({ key, owes }: Field): Lack => ({ key, owes });

/**
 * What the catalogue requires of this institution, what of it is there, and how fresh it is (REG-1, REG-2, REG-3).
 * @param staleDays the number `reg.staleDays`
 */
export function measureCompleteness(file: FileFacts, day: Day, staleDays: number): Completeness {
  const values = { ...file.values, ...deriveValues(file) };
  const required = fields.filter((field) => isRequired(field, file));
  const missing = required.filter(({ key }) => !isFilled(values[key]));
  const byHand = required.filter((field) => field.kept !== 'derived' && !isCounted(field.key, file));
  const held = byHand.filter((field) => isFilled(values[field.key]));
  const aged = held.map((field) => ({ ...lack(field), since: confirmedOn(file, field.key) }));
  const stale = aged.map((each) => ({ ...each, days: daysBetween(each.since, day) })).filter((s) => s.days > staleDays);
  const lackingFacts = EIGHT_FACTS.filter((fact) => missing.some((field) => field.fact === fact));
  return {
    permille: required.length === 0 ? 1000 : Math.floor(((required.length - missing.length) * 1000) / required.length),
    required: required.length,
    missing: missing.map(lack),
    stale,
    staleSince: aged.map(({ since }) => since).toSorted()[0] ?? null,
    lackingFacts,
    values,
  };
}
