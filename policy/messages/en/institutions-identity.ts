import { type Facts, textOf } from '../facts.ts';
import type {
  identityRuleTexts as zhRuleTexts,
  identitySentences as zhSentences,
} from '../zh-CN/institutions-identity.ts';

const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  creditCode: 'credit code',
  licenceNo: 'licence number',
  address: 'address',
  legalPerson: 'legal person',
  licenceUntil: 'end of licence',
  status: 'status',
  stages: 'stages',
  platformId: 'platform number',
};

const side = (value: Facts[string] | undefined): string => (textOf(value) === '' ? 'blank' : `“${textOf(value)}”`);

export const identitySentences: typeof zhSentences = {
  'institutions.platformAbsent': (f) =>
    `“${textOf(f.name)}” is not in the export of the national platform. Every institution must be on it: see that it signs up, or correct its status if it has closed.`,
  'institutions.platformNoCourse': (f) =>
    `“${textOf(f.name)}” runs ${textOf(f.ours)} courses and has none on the national platform. See that it files them.`,
  'institutions.platformDiffers': (f) =>
    `The ${FIELDS[textOf(f.field)] ?? textOf(f.field)} of “${textOf(f.name)}” differs: ${side(f.ours)} in the register, ${side(f.theirs)} on the national platform. Check, and correct the wrong side.`,
  'institutions.platformOld': (f) =>
    `${textOf(f.county)} last compared with the national platform on ${textOf(f.on)}, ${textOf(f.age)} days ago; at most ${textOf(f.days)} may pass. Export the institutions of the platform and compare again.`,
  'institutions.platformNever': (f) =>
    `${textOf(f.county)} has never compared with the national platform. Export its institutions and upload them here.`,
  'institutions.platform.prepaid': (f) =>
    `On the national platform the prepaid money of “${textOf(f.name)}” is not under supervision. All of it must be, with every payment, refund and movement on record.`,
  'institutions.platform.account': (f) =>
    `On the national platform “${textOf(f.name)}” has no supervised account for prepaid money. See that it is filed, with every movement traceable.`,
};

export const identityRuleTexts: typeof zhRuleTexts = {
  'REG-7': {
    title: 'Every institution on the national platform',
    summary:
      'Every institution must be on the national platform with true, complete and current data; compared with its export, what is absent, has no course or differs is handled one by one.',
  },
  'REG-8': {
    title: 'Prepaid money inside supervision',
    summary:
      'All prepaid money is supervised, and every payment, refund and movement stands in the platform ledger; what is not supervised or has no account is recorded.',
  },
};
