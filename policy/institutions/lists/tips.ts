import type { ParameterKey } from '../../kernel/parameter.ts';

/** What to check before paying (OUT-6), in the order in which a family meets it. */
export interface Tip {
  readonly key: 'list' | 'account' | 'span' | 'amount' | 'loan' | 'contract' | 'hours';
  /** The clause behind it. */
  readonly clause: string;
  /** The numbers that its sentence names, in their order. */
  readonly numbers: readonly ParameterKey[];
}

export const payingTips: readonly Tip[] = [
  { key: 'list', clause: 'REG-9', numbers: [] },
  { key: 'account', clause: 'FE-12', numbers: [] },
  { key: 'span', clause: 'FE-9', numbers: ['fee.spanMonthsMax', 'fee.lessonsMax'] },
  { key: 'amount', clause: 'FE-10', numbers: ['fee.amountMaxNonSubject'] },
  { key: 'loan', clause: 'FE-13', numbers: [] },
  { key: 'contract', clause: 'CO-1', numbers: [] },
  { key: 'hours', clause: 'TR-3', numbers: ['tr.offlineEndMax', 'tr.onlineEndMax'] },
];
