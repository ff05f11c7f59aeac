import type { Finding } from '../../kernel/finding.ts';
import type { EntryFacts, WhiteFacts } from './facts.ts';
import { judgeEntry } from './judge-entry.ts';
import { judgeWhiteListing } from './judge-white.ts';

export const TODAY = '2026-11-19';

/** A non-profit for subjects whose every fact is in order. */
export const white: WhiteFacts = {
  status: 'operating',
  legalForm: 'nonprofit',
  creditCode: '52980102MJ0000018H',
  scope: 'subject',
  stages: ['compulsory'],
  licenceNo: '198010270000001',
  licenceFrom: '2022-01-01',
  licenceUntil: '2027-12-31',
  custody: true,
  platformNo: 'P-1',
  inspection: 'passed',
  staff: { all: 3, unvetted: 0, barred: 0, unpublished: 0 },
  courses: { running: 2, unpriced: 0, disguised: 0, undecided: 0 },
  blackListed: false,
  missing: 0,
};

/** An enterprise with everything wrong that can be wrong at once. */
export const poor: WhiteFacts = {
  ...white,
  status: 'suspended',
  legalForm: 'enterprise',
  creditCode: '91350203M0001QAY9B',
  licenceUntil: '2026-11-18',
  custody: false,
  platformNo: null,
  inspection: 'failed',
  staff: { all: 3, unvetted: 1, barred: 1, unpublished: 2 },
  courses: { running: 4, unpriced: 1, disguised: 1, undecided: 1 },
  blackListed: true,
  missing: 4,
};

export const entry: EntryFacts = {
  list: 'black',
  subjectKind: 'institution',
  reason: '无证开班，拒不整改',
  evidence: '现场检查笔录 2026-11-12',
  noticeNo: '东教告〔2026〕3号',
  decidedOn: TODAY,
  validFrom: TODAY,
  validUntil: null,
};

/** Every kind of finding that the lists can make, once at least. */
export const listFindings: readonly Finding[] = [
  judgeWhiteListing(poor, TODAY),
  judgeWhiteListing({ ...white, licenceNo: null, creditCode: null, inspection: 'refused' }, TODAY),
  judgeWhiteListing({ ...white, licenceUntil: null }, TODAY),
  judgeWhiteListing({ ...white, licenceFrom: '2026-12-01' }, TODAY),
  judgeEntry(entry, TODAY),
  judgeEntry({ ...entry, reason: '', evidence: ' ', noticeNo: null, decidedOn: '2026-11-20' }, TODAY),
  judgeEntry(
    {
      ...entry,
      list: 'white',
      noticeNo: null,
      subjectKind: 'place',
      validFrom: '2026-11-18',
      validUntil: '2026-11-18',
    },
    TODAY,
  ),
].flat();
