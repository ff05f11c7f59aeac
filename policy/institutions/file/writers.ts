import type { Finding } from '../../kernel/finding.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { Field } from './field.ts';
import { rightfulWriter } from './rules.ts';

/** Who writes: an office of the county, or the institution's own head. */
export type Writer = 'county' | 'institution';

/** Columns of points that say what an office has approved. */
export const COUNTY_POINT_FIELDS = ['approvalNo', 'approvedOn', 'approvedUntil'] as const;

export const mayWrite = (field: Field, writer: Writer): boolean =>
  field.kept !== 'derived' && (writer === 'county' || !field.countyOnly);

/** REG-C8: what an office decides is written by the office; what follows from other rows is written by nobody. */
export function judgeWriter(field: Field, writer: Writer): readonly Finding[] {
  if (mayWrite(field, writer)) return [];
  return [field.kept === 'derived' ? derivedField(field) : ofField(field, 'file.countyField')];
}

const ofField = ({ key }: Field, sentence: string): Finding =>
  findingOf(rightfulWriter, { sentence, field: `values.${key}`, facts: { field: key } });

/** What follows from other rows. */
export const derivedField = (field: Field): Finding => ofField(field, 'file.derivedField');

/** The same for a part of the file, named by its own column. */
export const countyPart = (field: string): Finding =>
  findingOf(rightfulWriter, { sentence: 'file.countyPart', field, facts: { field } });
