import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { bareIdentifier } from '../../kernel/identifiers/index.ts';
import { findingOf, isInForce } from '../../kernel/rule.ts';
import type { Status } from '../facts.ts';
import { nonProfit } from '../lists/rules.ts';
import type { FileBasis } from './field.ts';

/** Teaching under a licence; who converts or strips its subject classes is on the way out of the rule (J-22). */
const LICENSED: readonly Status[] = ['operating', 'rectifying', 'suspended'];
const NONPROFIT = '52';

/** LIC-5: whoever teaches subjects to compulsory-stage pupils is a private non-enterprise unit, code 52, on line or off. */
export function judgeNonProfit(basis: FileBasis, creditCode: string, day: Day): readonly Finding[] {
  const bound =
    (basis.scope === 'subject' || basis.scope === 'both') &&
    basis.stages.includes('compulsory') &&
    LICENSED.includes(basis.status);
  if (!bound || !isInForce(nonProfit, day)) return [];
  const prefix = bareIdentifier(creditCode).slice(0, 2);
  if (basis.legalForm === 'nonprofit' && (prefix === '' || prefix === NONPROFIT)) return [];
  return [
    findingOf(nonProfit, {
      sentence: 'file.notNonProfit',
      field: 'values.legalForm',
      facts: { legalForm: basis.legalForm, prefix },
    }),
  ];
}
