import type { PlanClauseId } from './clauses.ts';

/** The ten modules, in the order of the plan's sections. */
export const MODULES = [
  'mandate',
  'homework',
  'afterschool',
  'vacationcare',
  'institutions',
  'licensing',
  'conduct',
  'enforcement',
  'risk',
  'outreach',
] as const;
export type Module = (typeof MODULES)[number];

/** Parts of the software that meet a sentence without a rule of their own. */
export type Feature = 'rule-book' | 'minutes-ledger' | 'public-board' | 'public-directory' | 'sweep' | 'load-board';

/** How a sentence of the plan is met: by rules in code, by a feature, or by a module whose time has not come. */
export interface Coverage {
  readonly rules?: readonly string[];
  readonly features?: readonly Feature[];
  /** The module that holds what is still open, and the rules of policy-facts 0.6 that it will bring. */
  readonly open?: { readonly module: Module; readonly rules: readonly string[] };
}

const open = (module: Module, ...rules: string[]): Coverage => ({ open: { module, rules } });

export const coverage: Readonly<Record<PlanClauseId, Coverage>> = {
  'SEED-1-1': open('mandate', 'ORG-1', 'ORG-4'),
  'SEED-1-2': open('mandate', 'ORG-1'),
  'SEED-1-3': { rules: ['PAR-1'], features: ['rule-book'], ...open('mandate', 'ORG-2', 'ORG-3') },
  'SEED-2-1': { rules: ['HW-8'], features: ['minutes-ledger'], ...open('homework', 'HW-7') },
  'SEED-2-2': open('homework', 'HW-6'),
  'SEED-2-3': { rules: ['HW-9'], features: ['public-board', 'load-board'], ...open('homework', 'HW-10') },
  'SEED-2-4': { rules: ['HW-1', 'HW-1a'] },
  'SEED-2-5': {
    rules: ['HW-2', 'HW-3', 'HW-3a', 'HW-C1', 'HW-C2', 'HW-C3', 'HW-C4', 'HW-C5'],
    features: ['minutes-ledger', 'load-board'],
  },
  'SEED-2-6': open('homework', 'HW-4', 'HW-5'),
  'SEED-2-7': open('homework', 'HW-11'),
  'SEED-2-8': { rules: ['HW-12', 'HW-13', 'HW-14'] },
  'SEED-3-1': open('afterschool', 'AS-19'),
  'SEED-3-2': open('afterschool', 'AS-4', 'AS-5'),
  'SEED-3-3': open('afterschool', 'AS-1', 'AS-2', 'AS-3'),
  'SEED-3-4': open('afterschool', 'AS-6', 'AS-7'),
  'SEED-3-5': open('afterschool', 'AS-16', 'AS-17'),
  'SEED-4-1': open('vacationcare', 'VC-1', 'VC-2'),
  'SEED-4-2': open('vacationcare', 'VC-3', 'VC-4'),
  'SEED-4-3': open('vacationcare', 'VC-5', 'VC-6', 'VC-7'),
  'SEED-5-1': {
    rules: [
      'REG-C1',
      'REG-C2',
      'REG-C3',
      'REG-C4',
      'REG-C5',
      'REG-C6',
      'REG-C7',
      'REG-C8',
      'REG-C9',
      'REG-C10',
      'REG-C11',
      'REG-1',
      'REG-4',
      'REG-10',
      'SW-C1',
      'SW-C2',
      'SW-C3',
      'SW-C4',
    ],
    features: ['public-directory', 'sweep'],
  },
  'SEED-5-2': {
    rules: ['CLS-1', 'CLS-2', 'CLS-3', 'CLS-4', 'CLS-5', 'CLS-6', 'CLS-7', 'CLS-8', 'CLS-9', 'CLS-10', 'CLS-11'],
  },
  'SEED-5-3': { rules: ['REG-2', 'REG-3'] },
  'SEED-6-1': open('licensing', 'LIC-1', 'LIC-2', 'LIC-3'),
  'SEED-6-2': { rules: ['LIC-5'], ...open('licensing', 'LIC-4') },
  'SEED-6-3': open('licensing', 'LIC-11', 'LIC-12'),
  'SEED-7-1': open('conduct', 'TR-1'),
  'SEED-7-2': open('conduct', 'CT-1', 'CT-4', 'CT-5'),
  'SEED-7-3': open('conduct', 'CT-6'),
  'SEED-7-4': { rules: ['FE-7'], ...open('conduct', 'CO-1') },
  'SEED-7-5': open('conduct', 'TR-11', 'RSK-1'),
  'SEED-8-1': open('enforcement', 'ENF-1'),
  'SEED-8-2': open('enforcement', 'ENF-2', 'ENF-3', 'ENF-4'),
  'SEED-8-3': open('enforcement', 'ENF-5', 'ENF-6'),
  'SEED-9-1': open('risk', 'RSK-1', 'RSK-2', 'RSK-3', 'RSK-4'),
  'SEED-9-2': open('risk', 'RSK-5', 'RSK-6'),
  'SEED-10-1': open('outreach', 'OUT-1'),
  'SEED-10-2': open('outreach', 'OUT-2', 'OUT-3'),
  'SEED-10-3': open('outreach', 'OUT-4', 'OUT-5'),
};
