import type { LegalForm } from '#policy/institutions/facts.ts';
import { organisationCheck, usccCheck } from '#policy/kernel/identifiers/index.ts';

const PREFIX: Readonly<Record<Exclude<LegalForm, 'none'>, string>> = {
  nonprofit: '52',
  enterprise: '91',
  public: '12',
  'sole-trader': '92',
};
const MARK: Readonly<Record<Exclude<LegalForm, 'none'>, string>> = {
  nonprofit: 'MJ',
  enterprise: 'MA',
  public: 'MB',
  'sole-trader': 'ML',
};

/** A credit code with right check characters, for the n-th institution of a county. */
export function creditCodeOf(form: Exclude<LegalForm, 'none'>, div: string, n: number): string {
  const unit = `${MARK[form]}${String(n).padStart(6, '0')}`;
  const first = `${PREFIX[form]}${div}${unit}${organisationCheck(unit)}`;
  return first + usccCheck(first);
}

/** 办学许可证号 in its newer form of fifteen digits; level 7 is a training institution. */
export const licenceNoOf = (div: string, n: number): string => `1${div}7${String(n).padStart(7, '0')}`;
