import type { Finding } from '../../kernel/finding.ts';
import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import {
  type HiringFacts,
  identityNumber,
  judgeHiring,
  judgeRedLine,
  judgeVetting,
  judgeVettingPenalty,
  type Match,
} from '../staff/index.ts';
import { getField } from './fields.ts';
import type { ClassFacts, CourseFacts, FileFacts, PointFacts, StaffFacts } from './file-facts.ts';
import { judgeClass } from './judge-class.ts';
import { judgePrice, judgeRunning } from './judge-course.ts';
import { type FieldEntry, judgeFields } from './judge-fields.ts';
import { judgeFile } from './judge-file.ts';
import { judgePlace } from './judge-point.ts';
import { judgeStatus, type StatusChange } from './status.ts';
import { countyPart, judgeWriter } from './writers.ts';

/** Thursday. */
export const today = '2026-11-19';
export const numbers = parametersAt(nationalValues, '980102', today);

export const aPoint = (more: Partial<PointFacts> = {}): PointFacts => ({
  id: 'p1',
  name: '总校',
  area: 90,
  floor: '2',
  leaseUntil: '2028-01-01',
  approvalNo: 'A1',
  approvedUntil: null,
  fireCheckedOn: '2026-09-01',
  fireResult: 'passed',
  latitude: null,
  longitude: null,
  closedOn: null,
  ...more,
});

export const aPerson = (more: Partial<StaffFacts> = {}): StaffFacts => ({
  id: 's1',
  name: '孙新',
  kind: 'teaching',
  employment: 'full',
  subjects: ['SX'],
  certificateKind: 'teacher',
  certificateNo: '20203600012000077',
  vettedOn: '2026-10-01',
  vettingResult: 'clear',
  barred: false,
  abroad: false,
  experience: '任教十年',
  hasPhoto: true,
  publishedOn: '2026-10-01',
  platformFiledOn: '2026-10-01',
  joinedOn: '2026-01-01',
  leftOn: null,
  ...more,
});

export const aCourse = (more: Partial<CourseFacts> = {}): CourseFacts => ({
  id: 'c1',
  name: '五年级数学',
  outline: '与学校同步',
  materials: '自编讲义',
  stage: 'compulsory',
  mode: 'offline',
  classSize: 20,
  lessons: 20,
  priceFen: 100_000,
  feeUnit: 'course',
  unitPriceFen: null,
  kind: 'subject',
  state: 'running',
  pointId: 'p1',
  teacherIds: ['s1'],
  ...more,
});

/** A class of that course which lacks nothing. */
export const aClass = (more: Partial<ClassFacts> = {}): ClassFacts => ({
  id: 'k1',
  courseId: 'c1',
  name: '周六一班',
  grades: [5],
  level: '同步',
  content: '',
  progress: '第三单元',
  timetable: '周六 9:00—10:30',
  materials: '',
  pointId: null,
  teacherId: 's1',
  capacity: 20,
  recruited: 6,
  enrolled: [0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0],
  state: 'open',
  ...more,
});

/** A subject institution that lacks nothing and was confirmed yesterday. */
export function aFile(more: Partial<FileFacts> = {}): FileFacts {
  const values = {
    name: '东湖启明培训学校',
    creditCode: '52980102MJ0000018H',
    licenceUntil: '2027-12-31',
    capacity: 30,
  };
  return {
    name: values.name,
    createdOn: '2026-11-18',
    legalForm: 'nonprofit',
    scope: 'subject',
    stages: ['compulsory'],
    modes: ['offline'],
    status: 'operating',
    values,
    confirmed: {},
    points: [aPoint()],
    staff: [aPerson()],
    courses: [aCourse()],
    classes: [],
    ...more,
  };
}

export const anEntry = (values: FieldEntry['values'], more: Partial<FieldEntry> = {}): FieldEntry => ({
  values,
  basis: aFile(),
  changed: new Set(Object.keys(values)),
  sameLicence: [],
  sameCredit: [],
  region: '980102',
  ...more,
});

export const aMove = (more: Partial<StatusChange> = {}): StatusChange => ({
  basis: aFile(),
  creditCode: '52980102MJ0000018H',
  heldSince: '2022-01-01',
  to: 'suspended',
  since: today,
  hasDocument: true,
  running: 0,
  ...more,
});

export const hiring = (person: Partial<StaffFacts> = {}, matches: readonly Partial<Match>[] = []): HiringFacts => ({
  person: aPerson(person),
  matches: matches.map((m) => ({ what: 'school-staff', by: 'identity', county: '临溪县', leftOn: null, ...m })),
  changes: { vetting: true, employment: true, person: true },
});

const EXTENT = { south: 28.5, north: 28.9, west: 115.8, east: 116.2 };
const fields = (values: FieldEntry['values'], more: Partial<FieldEntry> = {}) =>
  judgeFields(anEntry(values, more), today, numbers);
const file = (more: Partial<FileFacts>) => judgeFile(aFile(more), today, numbers).map(({ finding }) => finding);
const helper = aPerson({
  id: 's2',
  name: '钱助',
  kind: 'other',
  employment: 'part',
  publishedOn: null,
  hasPhoto: false,
});

/** Every kind of finding that the rules of a file and of its staff can make, once at least. */
export const fileFindings = (): readonly Finding[] =>
  [
    fields({ creditCode: '529801' }),
    fields({ creditCode: '5298O102MJ0000018H' }),
    fields({ creditCode: '52980102MJ0000018A' }),
    fields({ creditCode: '91360102MA00000156' }),
    fields({ creditCode: '52980102MJ0000018H' }, { sameCredit: ['东湖新知'] }),
    fields({ licenceNo: '12' }),
    fields({ licenceNo: '198010270000001' }, { sameLicence: ['东湖新知'] }),
    fields({ licenceNo: '198010370000001' }),
    fields({ licenceNo: '198010260000001' }),
    fields({ licenceFrom: '2026-02-01', licenceUntil: '2026-01-01' }),
    fields({ licenceUntil: '2026-01-01' }),
    fields({ phone: '12' }),
    fields({ phone: '13888888888' }),
    fields({ capacity: 31, pointArea: 90 }),
    file({ confirmed: { name: '2026-01-01' }, legalForm: 'enterprise' }),
    file({ points: [aPoint({ approvalNo: null })], courses: [aCourse({ classSize: 31 })] }),
    file({ staff: [aPerson({ employment: 'part' }), aPerson({ id: 's3', employment: 'part' })] }),
    judgeClass(
      aClass({ capacity: 22, enrolled: [0, 0, 0, 0, 0, 23, 0, 0, 0, 0, 0] }),
      aCourse(),
      aFile(),
      today,
      numbers,
    ),
    judgePrice(aCourse({ feeUnit: 'lesson', unitPriceFen: 1 })),
    judgePlace({ latitude: 28, longitude: null }, EXTENT),
    judgePlace({ latitude: 116, longitude: 28.6 }, EXTENT),
    judgePlace({ latitude: 30, longitude: 116 }, EXTENT),
    judgeWriter(getField('name'), 'institution'),
    judgeWriter(getField('staffTotal'), 'county'),
    [countyPart('approvalNo')],
    judgeStatus(aMove({ to: 'closed' }), today),
    judgeStatus(aMove({ since: '2027-01-01', hasDocument: false }), today),
    judgeStatus(aMove({ basis: aFile({ status: 'closing' }), to: 'closed', running: 2 }), today),
    judgeRunning(aCourse({ teacherIds: ['s2'] }), aFile({ staff: [helper] }), today, numbers),
    judgeRunning(aCourse(), aFile({ staff: [aPerson({ certificateKind: 'none' })] }), today, numbers),
    judgeRunning(
      aCourse({ kind: 'non-subject' }),
      aFile({ staff: [aPerson({ certificateKind: 'none' })] }),
      today,
      numbers,
    ),
    judgeVetting(aPerson({ vettingResult: 'hit' }), today, numbers),
    judgeVetting(aPerson({ vettedOn: null }), today, numbers),
    judgeVetting(aPerson({ vettedOn: '2027-01-01' }), today, numbers),
    judgeVetting(aPerson({ vettedOn: '2025-01-01' }), today, numbers),
    judgeVettingPenalty(aPerson({ vettedOn: null }), today, numbers),
    judgeHiring(
      hiring({ barred: true }, [{}, { what: 'full-time' }, { what: 'barred' }, { what: 'here' }]),
      today,
      numbers,
    ),
    judgeHiring(hiring({}, [{ by: 'name' }]), today, numbers),
    judgeHiring(hiring({ joinedOn: '2026-11-01' }, [{ leftOn: '2026-10-01' }]), today, numbers),
    [judgeRedLine('孙新', 4, '体罚学生')],
    [findingOf(identityNumber, { sentence: 'staff.identityWrong', facts: { reason: 'check-digit' } })],
  ].flat();
