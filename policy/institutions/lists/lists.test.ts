import { describe, expect, test } from 'vitest';
import { nationalValues, parametersAt } from '../../kernel/parameter.ts';
import type { Status } from '../facts.ts';
import { STATUSES } from '../facts.ts';
import {
  appealResults,
  appealUntil,
  type EntryFacts,
  type EntryState,
  entryStanding,
  isPublic,
  judgeEntry,
  judgeWhiteListing,
  movesOf,
  payingTips,
  publicAddress,
  standingOf,
  validUntil,
  type WhiteFacts,
} from './index.ts';
import { entry, poor, TODAY, white } from './testing.ts';

const numbers = parametersAt(nationalValues, '0', TODAY);
const refusal = (change: Partial<WhiteFacts>, day = TODAY) =>
  judgeWhiteListing({ ...white, ...change }, day).map(({ rule, sentence }) => `${rule} ${sentence.slice(6)}`);
const staff = (change: Partial<WhiteFacts['staff']>) => ({ staff: { ...white.staff, ...change } });
const courses = (change: Partial<WhiteFacts['courses']>) => ({ courses: { ...white.courses, ...change } });

describe('The white list', () => {
  test('takes who has everything in order', () => {
    expect(judgeWhiteListing(white, TODAY)).toEqual([]);
  });

  test.each<[string, Partial<WhiteFacts>]>([
    ['REG-5 noLicence', { licenceNo: null }],
    ['REG-5 noLicence', { scope: 'none' }],
    ['REG-5 licenceOpen', { licenceUntil: null }],
    ['REG-5 licenceEnded', { licenceUntil: '2026-11-18' }],
    ['REG-5 licenceNotYet', { licenceFrom: '2026-11-20' }],
    ['REG-5 notRegistered', { creditCode: null }],
    ['REG-5 notRegistered', { creditCode: '52980102MJ00000180' }],
    ['REG-5 notRegistered', { legalForm: 'none' }],
    ['LIC-5 notNonprofit', { legalForm: 'enterprise', creditCode: '91350203M0001QAY9B' }],
    ['LIC-5 notNonprofit', { legalForm: 'enterprise' }],
    ['LIC-5 notNonprofit', { scope: 'both', creditCode: '91350203M0001QAY9B' }],
    ['FE-14 noCustody', { custody: false }],
    ['REG-7 notOnPlatform', { platformNo: null }],
    ['LIC-A1 inspection', { inspection: 'failed' }],
    ['LIC-A1 inspection', { inspection: 'refused' }],
    ['PS-5 unvetted', staff({ unvetted: 1 })],
    ['PS-5 barred', staff({ barred: 1 })],
    ['PS-9 staffUnpublished', staff({ unpublished: 2 })],
    ['FE-7 unpriced', courses({ unpriced: 1 })],
    ['CLS-6 disguised', courses({ disguised: 1 })],
    ['CLS-6 undecided', courses({ undecided: 1 })],
    ['REG-6 onBlackList', { blackListed: true }],
    ['REG-2 incomplete', { missing: 1 }],
  ])('refuses by %s', (expected, change) => {
    expect(refusal(change)).toEqual([expected]);
    for (const finding of judgeWhiteListing({ ...white, ...change }, TODAY)) {
      expect(finding.consequence).toBe('block');
      expect(finding.clauses.length).toBeGreaterThan(0);
      expect(finding.field).not.toBeNull();
    }
  });

  test.each<[string, Partial<WhiteFacts>]>([
    ['a licence to the end of its last day', { licenceUntil: TODAY }],
    ['a licence from its first day', { licenceFrom: TODAY }],
    ['an inspection that nobody has made yet', { inspection: null }],
    [
      'an enterprise for drawing (LIC-5 asks subject institutions)',
      { scope: 'non-subject', legalForm: 'enterprise', creditCode: '91350203M0001QAY9B' },
    ],
    [
      'an enterprise for senior pupils (LIC-5 asks the compulsory stage)',
      { stages: ['senior'], legalForm: 'enterprise', creditCode: '91350203M0001QAY9B' },
    ],
  ])('takes %s', (_, change) => {
    expect(refusal(change)).toEqual([]);
  });

  test('REG-5: takes only who operates', () => {
    const taken = STATUSES.filter((status) => refusal({ status }).length === 0);
    expect(taken).toEqual(['operating'] satisfies Status[]);
  });

  test('says everything at once, so that it can be mended at once', () => {
    expect(judgeWhiteListing(poor, TODAY)).toHaveLength(14);
  });

  test('asks for the platform only since the platform is asked for', () => {
    expect(refusal({ platformNo: null }, '2025-03-25')).toEqual([]);
    expect(refusal({ platformNo: null }, '2025-03-26')).toEqual(['REG-7 notOnPlatform']);
  });
});

describe('REG-4: an entry', () => {
  const refused = (change: Partial<EntryFacts>) =>
    judgeEntry({ ...entry, ...change }, TODAY)
      .filter(({ consequence }) => consequence === 'block')
      .map(({ field, rule }) => `${rule} ${field}`);

  test.each<[string, Partial<EntryFacts>]>([
    ['reason', { reason: '' }],
    ['evidence', { evidence: '' }],
    ['evidence', { evidence: '  ' }],
    ['noticeNo', { noticeNo: null }],
    ['noticeNo', { list: 'white', noticeNo: '' }],
    ['decidedOn', { decidedOn: '2026-11-20', validFrom: '2026-11-20' }],
    ['validFrom', { validFrom: '2026-11-18' }],
    ['validUntil', { validUntil: TODAY }],
    ['subjectKind', { list: 'white', subjectKind: 'place' }],
  ])('needs its %s', (field, change) => {
    expect(refused(change)).toEqual([`REG-4 ${field}`]);
  });

  test('of the internal list needs no notice; a place may be black-listed', () => {
    expect(refused({ list: 'watch', noticeNo: null })).toEqual([]);
    expect(refused({ subjectKind: 'place' })).toEqual([]);
  });

  test('REG-6: of the black list is on record as a case to hand over', () => {
    expect(judgeEntry(entry, TODAY)).toMatchObject([{ rule: 'REG-6', consequence: 'case' }]);
    expect(judgeEntry({ ...entry, list: 'watch' }, TODAY)).toEqual([]);
  });
});

describe('The moves of an entry', () => {
  const state: EntryState = {
    list: 'black',
    subjectKind: 'institution',
    validFrom: '2026-11-01',
    validUntil: null,
    removedOn: null,
    appealUntil: TODAY,
    appealed: false,
    appealDecided: false,
  };
  const moves = (change: Partial<EntryState>) => movesOf({ ...state, ...change }, TODAY);

  test('depend on the list and on what has happened', () => {
    expect(moves({})).toEqual(['remove', 'appeal']);
    expect(moves({ appealUntil: '2026-11-18' })).toEqual(['remove']);
    expect(moves({ appealed: true })).toEqual(['decide-appeal']);
    expect(moves({ appealed: true, appealDecided: true })).toEqual(['remove']);
    expect(moves({ list: 'white' })).toEqual(['renew', 'remove']);
    expect(moves({ list: 'watch' })).toEqual(['remove']);
    expect(moves({ removedOn: TODAY })).toEqual([]);
    expect(moves({ list: 'white', removedOn: TODAY })).toEqual(['appeal']);
    expect(moves({ list: 'white', removedOn: TODAY, appealUntil: '2026-11-18' })).toEqual([]);
    expect(moves({ list: 'white', removedOn: TODAY, appealed: true })).toEqual(['decide-appeal']);
    expect(moves({ list: 'white', removedOn: TODAY, appealed: true, appealDecided: true })).toEqual([]);
    expect(moves({ list: 'watch', removedOn: TODAY })).toEqual([]);
    expect(moves({ list: 'white', validUntil: TODAY })).toEqual(['renew']);
    expect(moves({ validFrom: '2026-12-01' })).toEqual(['remove', 'appeal']);
    expect(moves({ subjectKind: 'place' })).toEqual(['remove']);
  });

  test('by an appeal come to what the list allows', () => {
    expect([appealResults('white'), appealResults('black')]).toEqual([
      ['upheld', 'restored'],
      ['upheld', 'removed'],
    ]);
  });

  test('stand from the first day to the day before the last', () => {
    const span = { validFrom: '2026-11-01', validUntil: TODAY, removedOn: null };
    const days = ['2026-10-31', '2026-11-01', '2026-11-18', TODAY];
    expect(days.map((day) => entryStanding(span, day))).toEqual(['coming', 'current', 'current', 'expired']);
  });

  test('REG-4: an appeal is taken for ten working days, over a year that nobody has published as well', () => {
    expect(appealUntil('2026-11-19', numbers)).toBe('2026-12-03');
    expect(appealUntil('2026-09-24', numbers) > '2026-10-08').toBe(true);
    expect(appealUntil('2026-12-25', numbers)).toBe('2027-01-11');
  });
});

describe('REG-9: what a family reads first', () => {
  const listed = (list: 'white' | 'black' | 'watch', validUntil: string | null = null) => ({
    list,
    validFrom: '2026-01-01',
    validUntil,
    removedOn: null,
  });
  const at = (change: object, ...entries: ReturnType<typeof listed>[]) =>
    standingOf({ status: 'operating', licenceNo: 'A', licenceUntil: '2027-12-31', entries, ...change }, TODAY);

  test('is the gravest word that is true', () => {
    expect(at({}, listed('white'))).toBe('white');
    expect(at({})).toBe('unlisted');
    expect(at({}, listed('watch'))).toBe('unlisted');
    expect(at({}, listed('white', TODAY))).toBe('unlisted');
    expect(at({}, listed('white'), listed('black'))).toBe('black');
    expect(at({ licenceUntil: '2026-11-18' }, listed('white'))).toBe('expired');
    expect(at({ licenceUntil: TODAY }, listed('white'))).toBe('white');
    expect(at({ status: 'suspended' }, listed('white'))).toBe('paused');
    expect(at({ status: 'revoked' }, listed('white'))).toBe('revoked');
    expect(at({ status: 'unlicensed', licenceNo: null, licenceUntil: null })).toBe('unlicensed');
    expect(at({ status: 'deregistered' })).toBe('closed');
  });

  test('holds to the licence’s last day or the day before the entry’s end', () => {
    const facts = { status: 'operating', licenceNo: 'A', licenceUntil: '2027-12-31' } as const;
    expect(validUntil({ ...facts, entries: [listed('white', '2027-01-01')] }, TODAY)).toBe('2026-12-31');
    expect(validUntil({ ...facts, entries: [listed('white')] }, TODAY)).toBe('2027-12-31');
  });

  test('an entry that is over stays public for three years, the internal list never is', () => {
    const over = { ...listed('black'), removedOn: '2023-11-20' };
    expect(isPublic(over, TODAY, numbers)).toBe(false);
    expect(isPublic({ ...over, removedOn: '2023-11-21' }, TODAY, numbers)).toBe(true);
    expect(isPublic(listed('watch'), TODAY, numbers)).toBe(false);
    expect(isPublic(listed('white'), TODAY, numbers)).toBe(true);
  });

  test.each([
    ['文化路12号花园小区3号楼2单元501室', '文化路', true],
    ['和平里小区5-2-301', null, true],
    ['文化路12号', '文化路12号', false],
    ['文化路12号花园小区底商3号', '文化路12号花园小区底商3号', false],
    ['人民大街8号东湖大厦1203室', '人民大街8号东湖大厦1203室', false],
    [null, null, false],
  ])('of %s: %s', (address, text, hidden) => {
    expect(publicAddress(address)).toEqual({ text, hidden });
  });

  test('OUT-6: the numbers of the tips are those in force', () => {
    const named = payingTips.flatMap(({ numbers: keys }) => keys.map((key) => numbers.get(key)));
    expect(named).toEqual([3, 60, 5000, 1230, 1260]);
  });
});
