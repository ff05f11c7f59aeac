import type { Pool } from 'pg';
import type { Result } from '#contract/client.ts';
import type { EntryInput } from '#contract/institutions/lists.ts';
import { TODAY } from '../../testing/house.ts';

export const data = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
};

/** What a file of the small county lacks for the white list: supervised fees, the platform, an inspection. */
export const mendFile = (pool: Pool, id: string, change: Record<string, unknown> = {}) =>
  pool.query('update institution set ledger = ledger || $2 where id = $1', [
    id,
    JSON.stringify({
      custodyBank: '农商银行',
      custodyAccount: '6200001',
      platformId: 'P-1',
      inspectionResult: 'passed',
      ...change,
    }),
  ]);

export const entry = (list: EntryInput['list'], institutionId: string, more: Partial<EntryInput> = {}) => ({
  list,
  institutionId,
  reason: '现场检查后集体研究决定',
  evidence: '检查笔录 2026-11-12',
  noticeNo: '东教告〔2026〕3号',
  decidedOn: TODAY,
  validFrom: TODAY,
  ...more,
});
