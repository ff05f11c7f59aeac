import { homeworkRules } from './homework/index.ts';
import {
  classificationRules,
  fileRules,
  identityRules,
  listRules,
  staffRules,
  sweepRules,
} from './institutions/index.ts';
import type { Rule } from './kernel/rule.ts';
import { tightening } from './kernel/tightening.ts';

/** Every rule that the software enforces. */
export const allRules: readonly Rule[] = [
  tightening,
  ...homeworkRules,
  ...fileRules,
  ...staffRules,
  ...identityRules,
  ...listRules,
  ...sweepRules,
  ...classificationRules,
];

const byId = new Map(allRules.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/** @throws RangeError when no rule has the id. */
export function getRule(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`No rule '${id}'`);
  return rule;
}
