import type { Finding } from '../../kernel/finding.ts';
import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import type { IdentityFacts } from './compare.ts';
import { nameKey } from './name-key.ts';
import { judgeAge, judgeMatter, type OurRecord, type PlatformRecord, reconcile } from './platform/index.ts';

/** Facts for tests: one ordinary institution, and what a test changes about it. */

export const national = parametersAt(nationalValues, '980102', '2026-11-19');
export const places = ['云岚省', '清川市', '东湖区', '城东街道'];

export function institution(change: Partial<IdentityFacts> = {}): IdentityFacts {
  const facts = {
    id: 'a',
    name: '东湖区新希望培训学校',
    creditCode: '52980102MJ0000001K',
    licenceNo: '198010270000001',
    phone: '13900000001',
    legalPerson: '赵明',
    legalPersonId: null,
    legalPersonKey: null,
    address: '东湖区文化路12号阳光大厦3楼301室',
    ...change,
  };
  return { nameKey: nameKey(facts.name, places), ...facts };
}

export const ours = (change: Partial<OurRecord> = {}): OurRecord => ({
  ...institution(),
  licenceUntil: '2027-12-31',
  status: 'operating',
  stages: ['compulsory'],
  platformId: 'P001',
  courses: 2,
  ...change,
});

/** The same institution as the platform holds it. */
export const theirs = (change: Partial<PlatformRecord> = {}): PlatformRecord => ({
  ...institution(),
  licenceUntil: '2027-12-31',
  status: '正常办学',
  stages: '小学、初中',
  platformId: 'P001',
  courses: 2,
  prepaid: true,
  account: '6222000000000001',
  ...change,
});

/** Every kind of finding that a comparison with the platform makes, or that none makes. */
export const platformFindings = (): Finding[] => [
  ...[null, { id: 'r', on: '2026-09-01' }].flatMap((run) => judgeAge('东湖区', run, '2026-11-19', national) ?? []),
  ...[
    reconcile([ours()], [], places),
    reconcile([ours()], [theirs({ courses: 0 })], places),
    reconcile([ours()], [theirs({ status: '注销', stages: '高中', address: '学府街1号' })], places),
    reconcile([ours()], [theirs({ prepaid: false })], places),
    reconcile(
      [ours(), ours({ id: 'b', creditCode: 'X', licenceNo: null })],
      [theirs({ account: null }), theirs({ creditCode: 'X' })],
      places,
    ),
  ].flatMap(({ matters }) => matters.flatMap((matter) => judgeMatter(matter) ?? [])),
];
