import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListProposal } from '#contract/institutions/lists.ts';
import { stoppedClock } from '../../clock.ts';
import type { House } from '../../house.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { recheckWhiteLists } from './recheck.ts';
import { data, entry, mendFile } from './testing.ts';

let house: TestHouse;
let inner: House;
let entryId: string;
const first = () => house.county.institutions.first.id;
const office = () => house.as(house.county.posts.county);
const proposals = async (query = {}): Promise<ListProposal[]> =>
  data(await (await office()).lists.proposals({ query })).rows;
const night = () => recheckWhiteLists(inner);

beforeAll(async () => {
  house = await openTestHouse();
  inner = { pool: house.pool, clock: house.clock, demo: true, log: house.app.log };
  await mendFile(house.pool, first());
  entryId = data(await (await office()).lists.enter({ body: entry('white', first()) })).id;
});
afterAll(() => house.close());

describe('REG-5: the nightly check', () => {
  it('proposes nothing while everything holds', async () => {
    expect(await night()).toBe(0);
    expect(data(await (await office()).lists.overview({ query: {} })).checkedOn).toBe('2026-11-19');
  });

  it('proposes once per matter, with the finding as it reads today', async () => {
    await mendFile(house.pool, first(), { custodyAccount: '', inspectionResult: 'failed' });
    expect(await Promise.all([night(), night()])).toEqual(expect.arrayContaining([2, 0]));
    expect(await night()).toBe(0);
    const found = await proposals({ state: 'open' });
    expect(found.map((p) => p.finding.rule).toSorted()).toEqual(['FE-14', 'LIC-A1']);
    expect(found[0]!.finding.sentence).toMatch(/。$/);
    const city = data(await (await house.as(house.county.posts.city)).lists.overview({ query: {} }));
    expect(city).toMatchObject({ proposals: 2, parts: [{ region: '980102', proposals: 2 }, { proposals: 0 }] });
  });

  it('never takes anybody off by itself', async () => {
    const read = data(await (await office()).lists.read({ params: { id: entryId } }));
    expect(read).toMatchObject({ standing: 'current', proposals: 2 });
  });

  it('a person keeps with a note, and is not asked again', async () => {
    const custody = (await proposals({ state: 'open', rule: 'FE-14' }))[0]!;
    const decide = (version: number) => ({
      params: { id: custody.id },
      body: { remove: false, note: '换银行，三日内补上', version },
    });
    const county = await office();
    expect(await county.lists.decideProposal(decide(9))).toMatchObject({ problem: { code: 'STALE_VERSION' } });
    expect(data(await county.lists.decideProposal(decide(1)))).toMatchObject({ state: 'kept', decidedBy: '县干部' });
    expect(await county.lists.decideProposal(decide(2))).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    expect(await night()).toBe(0);
    const finding = data(await county.finding.read({ params: { id: custody.findingId } }));
    expect(finding).toMatchObject({ outcome: 'handled', handlingNote: '换银行，三日内补上' });
  });

  it('settles what was mended, and proposes anew when it comes back', async () => {
    await mendFile(house.pool, first());
    expect(await night()).toBe(0);
    expect((await proposals()).map((p) => p.state)).toEqual(['settled', 'settled']);
    await mendFile(house.pool, first(), { custodyAccount: '' });
    expect(await night()).toBe(1);
  });

  it('tells subscribers what began or ended by the calendar, once', async () => {
    await house.pool.query(`update institution set licence_until = '2026-11-19' where id = $1`, [
      house.county.institutions.second.id,
    ]);
    const changes = async () => (await house.pool.query('select institution_id as id from public_change')).rows;
    const before = (await changes()).length;
    const next = { ...inner, clock: stoppedClock('2026-11-20T03:10:00+08:00') };
    await recheckWhiteLists(next);
    await recheckWhiteLists(next);
    expect((await changes()).slice(before)).toEqual([{ id: house.county.institutions.second.id }]);
  });

  it('a person takes off, and what was proposed beside it is settled', async () => {
    await mendFile(house.pool, first(), { custodyAccount: '', inspectionResult: 'failed' });
    expect(await night()).toBe(1);
    const [one] = await proposals({ state: 'open', rule: 'FE-14' });
    const body = { remove: true, note: '逾期未补', version: 1 };
    const decided = data(await (await office()).lists.decideProposal({ params: { id: one!.id }, body }));
    expect(decided.state).toBe('removed');
    expect(await proposals({ state: 'open' })).toEqual([]);
    const read = data(await (await office()).lists.read({ params: { id: entryId } }));
    expect(read).toMatchObject({ standing: 'removed', removalReason: '逾期未补' });
    const open = await house.pool.query(`select from finding where outcome = 'open' and institution_id = $1`, [
      first(),
    ]);
    expect(open.rowCount).toBe(0);
    expect(await night()).toBe(0);
  });
});
