import { LEGAL_FORMS, MODES, RISK_GRADES, SCOPES, STAGES } from '../facts.ts';
import type { Condition, Field, FieldKind, FieldSection } from './field.ts';

type Rest = Partial<Omit<Field, 'key' | 'section' | 'kind' | 'when'>>;
type Entry = readonly [key: string, kind: FieldKind, when: string, rest?: Rest];

/** Whoever writes, and who owes it. */
const COUNTY: Rest = { owes: 'county', countyOnly: true };
const OPEN: Rest = { public: true };
const column = (rest: Rest = {}): Rest => ({ kept: 'column', ...rest });
const derived = (rest: Rest = {}): Rest => ({ kept: 'derived', ...rest });

/** 非学科类别: sport, culture and art, science and technology, other (LIC-16). */
export const CATEGORIES = ['sport', 'culture', 'science', 'other'] as const;
export const INSPECTIONS = ['passed', 'failed', 'refused', 'pending'] as const;
export const RATINGS = ['A', 'B', 'C', 'D'] as const;

const SECTIONS: Readonly<Record<FieldSection, readonly Entry[]>> = {
  identity: [
    ['name', 'text', 'always', column({ ...COUNTY, ...OPEN, fact: 'count' })],
    ['creditCode', 'text', 'licensed', column({ ...COUNTY, ...OPEN, fact: 'count' })],
    ['legalForm', 'choice', 'always', column({ ...COUNTY, ...OPEN, options: LEGAL_FORMS })],
    ['organiser', 'text', 'licensed'],
    ['legalPerson', 'text', 'licensed', column()],
    // An identity number: checked and masked on arrival (check-values).
    ['legalPersonId', 'text', ''],
    ['principal', 'text', 'licensed'],
    ['actualController', 'text', 'licensed subject'],
    ['contact', 'text', 'teaching'],
    ['phone', 'text', 'always', column()],
    ['streetCode', 'region', 'always', column({ ...OPEN, owes: 'county' })],
    ['address', 'text', 'always', column(OPEN)],
    ['pointCount', 'count', 'offline', derived(OPEN)],
    ['pointArea', 'area', 'offline', derived()],
    ['pointFloors', 'text', 'offline', derived()],
    ['pointLease', 'day', 'offline', derived()],
  ],
  licence: [
    ['licenceNo', 'text', 'licensed', column({ ...COUNTY, ...OPEN })],
    ['licenceAuthority', 'text', 'licensed', column({ ...COUNTY, ...OPEN })],
    ['licenceFrom', 'day', 'licensed', column({ ...COUNTY, ...OPEN })],
    ['licenceUntil', 'day', 'licensed', column({ ...COUNTY, ...OPEN })],
    ['scope', 'choice', 'always', column({ ...COUNTY, ...OPEN, options: SCOPES })],
    ['category', 'choice', 'licensed non-subject', { ...COUNTY, ...OPEN, options: CATEGORIES }],
    ['stages', 'choices', 'always', column({ ...COUNTY, ...OPEN, options: STAGES })],
    ['modes', 'choices', 'always', column({ ...COUNTY, ...OPEN, options: MODES })],
    ['registrationAuthority', 'text', 'licensed', COUNTY],
    ['registrationNo', 'text', 'licensed', COUNTY],
    ['registrationUntil', 'day', 'licensed nonprofit', COUNTY],
    ['pointApprovals', 'count', 'licensed offline', derived(COUNTY)],
    ['icp', 'text', 'online', OPEN],
    ['siteName', 'text', 'online', OPEN],
    ['domain', 'text', 'online', OPEN],
    ['securityFiling', 'text', 'online'],
  ],
  scale: [
    ['classCount', 'count', 'teaching', { fact: 'enrolment' }],
    ['recruits', 'count', 'teaching', { fact: 'enrolment' }],
    ['enrolled', 'grades', 'teaching', { fact: 'enrolment' }],
    ['capacity', 'count', 'teaching offline', { fact: 'enrolment' }],
  ],
  plans: [
    ['courseCount', 'count', 'teaching', derived({ ...OPEN, fact: 'plans' })],
    ['courseOutlines', 'count', 'teaching', derived({ fact: 'plans' })],
    ['courseMaterials', 'count', 'teaching', derived({ fact: 'plans' })],
    ['courseTeachers', 'count', 'teaching', derived({ fact: 'plans' })],
    ['coursePlaces', 'count', 'teaching offline', derived({ fact: 'plans' })],
    ['classPlans', 'count', 'teaching', derived({ fact: 'plans' })],
    ['timetable', 'text', 'teaching', { fact: 'plans' }],
    ['progress', 'text', 'teaching subject', { fact: 'plans' }],
  ],
  staff: [
    ['staffTotal', 'count', 'teaching', derived({ fact: 'teachers' })],
    ['staffTeaching', 'count', 'teaching', derived({ fact: 'teachers' })],
    ['staffResearch', 'count', 'teaching subject', derived({ fact: 'teachers' })],
    ['staffOther', 'count', '', derived()],
    ['staffFullTime', 'count', 'teaching', derived()],
    ['staffCertificates', 'count', 'teaching', derived({ fact: 'teachers' })],
    ['staffVetted', 'count', 'teaching', derived()],
    ['staffFiled', 'count', 'teaching', derived()],
  ],
  lessons: [
    ['lessonsPlanned', 'count', 'teaching', { fact: 'lessons' }],
    ['lessonsDelivered', 'count', 'teaching', { fact: 'lessons' }],
    ['lessonsRemaining', 'count', 'teaching', { fact: 'lessons' }],
  ],
  contracts: [
    ['contractCount', 'count', 'teaching', { fact: 'agreements' }],
    ['contractTemplate', 'text', 'teaching', { fact: 'agreements' }],
    ['contractsFrom', 'day', 'teaching', { fact: 'agreements' }],
    ['contractsUntil', 'day', 'teaching', { fact: 'agreements' }],
  ],
  money: [
    ['coursePrices', 'count', 'teaching', derived({ ...OPEN, fact: 'prices' })],
    ['guidePrice', 'fen', 'teaching subject', { ...COUNTY, ...OPEN, fact: 'prices' }],
    ['prepaidReceived', 'fen', 'teaching', { fact: 'prepaid' }],
    ['prepaidConsumed', 'fen', 'teaching', { fact: 'prepaid' }],
    ['prepaidBalance', 'fen', 'teaching', { fact: 'prepaid' }],
    ['refundPending', 'fen', 'teaching', { fact: 'prepaid' }],
    ['custodyBank', 'text', 'teaching'],
    ['custodyAccount', 'text', 'teaching'],
    ['depositBank', 'text', ''],
    ['depositAccount', 'text', ''],
    ['depositAmount', 'fen', ''],
    ['depositRequired', 'fen', '', COUNTY],
  ],
  safety: [
    ['fireChecked', 'day', 'teaching offline', derived()],
    ['insurance', 'text', 'teaching offline'],
    ['insuranceUntil', 'day', 'teaching offline'],
    ['emergencyPlan', 'flag', 'teaching'],
    ['cameras', 'flag', 'teaching offline'],
  ],
  compliance: [
    ['platformId', 'text', 'licensed', OPEN],
    ['codePlate', 'flag', 'licensed', { ...COUNTY, ...OPEN }],
    ['inspectionYear', 'count', 'licensed', { ...COUNTY, ...OPEN }],
    ['inspectionResult', 'choice', 'licensed', { ...COUNTY, ...OPEN, options: INSPECTIONS }],
    ['rating', 'choice', '', { ...COUNTY, ...OPEN, options: RATINGS }],
    ['riskGrade', 'choice', '', column({ ...COUNTY, options: RISK_GRADES })],
    ['caseCount', 'count', '', COUNTY],
    ['complaintCount', 'count', '', COUNTY],
  ],
};

const conditions = (text: string): Condition[] => (text === '' ? [] : (text.split(' ') as Condition[]));

const fieldOf = (section: FieldSection, [key, kind, when, rest]: Entry): Field => ({
  key,
  section,
  kind,
  kept: 'ledger',
  when: conditions(when),
  owes: 'institution',
  countyOnly: false,
  public: false,
  options: [],
  fact: null,
  ...rest,
});

/** Every field of the ledger schema (policy-facts 5.4), in the order in which a file shows them. Titles are in `messages`. */
export const fields: readonly Field[] = (Object.keys(SECTIONS) as FieldSection[]).flatMap((section) =>
  SECTIONS[section].map((entry) => fieldOf(section, entry)),
);

const byKey = new Map(fields.map((field) => [field.key, field]));
export const findField = (key: string): Field | undefined => byKey.get(key);

/** @throws RangeError when the catalogue has no such field. */
export function getField(key: string): Field {
  const field = byKey.get(key);
  if (field === undefined) throw new RangeError(`No field '${key}'`);
  return field;
}
