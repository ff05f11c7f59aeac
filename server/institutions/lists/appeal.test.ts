import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scopeOfInstitution } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { recheckWhiteLists } from '../index.ts';
import { data, entry, mendFile } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
afterEach(async () => {
  await house.pool.query(`
    delete from list_proposal; delete from list_entry; delete from finding; delete from notification; delete from public_change;
    delete from institution_change; delete from institution_snapshot; delete from daily_run;
    update institution set ledger = '{}'`);
});

const county = () => house.as(house.county.posts.county);
const city = () => house.as(house.county.posts.city);
const head = () => house.as(house.county.posts.head);
const first = () => house.county.institutions.first.id;
const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
const inner = () => ({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
const noticesOf = async () => data(await (await head()).desk.notifications()).map(({ text }) => text);

async function listed() {
  await mendFile(house.pool, first());
  return data(await (await county()).lists.enter({ body: entry('white', first()) }));
}
async function takenOff() {
  const { id, version } = await listed();
  const body = { reason: '公示材料不实', version };
  return data(await (await county()).lists.remove({ params: { id }, body }));
}
const appeal = async ({ id, version }: { id: string; version: number }) =>
  (await head()).lists.appeal({ params: { id }, body: { reason: '材料属实，可以复查', version } });
const decide = async (
  { id, version }: { id: string; version: number },
  result: 'upheld' | 'removed' | 'restored',
  note = '复查后决定',
) => (await city()).lists.decideAppeal({ params: { id }, body: { result, note, version } });

describe('REG-4: being taken off the white list', () => {
  it('is told with the last day of the window, appealed by the head, and undone by the level above', async () => {
    const off = await takenOff();
    expect(off).toMatchObject({ standing: 'removed', appealUntil: '2026-12-03', appeal: 'none', moves: [] });
    expect(await noticesOf()).toContain(
      '“东湖启明培训学校”已移出白名单：公示材料不实。不服的可在2026-12-03前（含当日）申诉',
    );
    expect(data(await (await head()).lists.read({ params: { id: off.id } })).moves).toEqual(['appeal']);
    const waiting = data(await appeal(off));
    expect(waiting).toMatchObject({ appeal: 'waiting', standing: 'removed', moves: [] });
    expect(data(await (await city()).lists.list({ query: { appeal: 'waiting' } })).rows).toMatchObject([
      { id: off.id },
    ]);
    expect(data(await (await city()).lists.overview({ query: {} }))).toMatchObject({ appeals: 1, white: 0 });
    expect(
      await (await county()).lists.decideAppeal({
        params: { id: off.id },
        body: { result: 'restored', note: '自己改', version: waiting.version },
      }),
    ).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    await rows('delete from public_change');
    expect(data(await decide(waiting, 'restored'))).toMatchObject({
      appeal: 'restored',
      standing: 'current',
      removedOn: null,
      removalReason: null,
      removedBy: null,
      appealNote: '复查后决定',
    });
    expect(await noticesOf()).toContain('“东湖启明培训学校”的申诉成立，已恢复列入白名单。复查后决定');
    expect(data(await (await city()).lists.overview({ query: {} }))).toMatchObject({ appeals: 0, white: 1 });
    expect(await rows('select what from public_change')).toEqual([{ what: 'list' }]);
    // What was decided against it stays in the history.
    expect(
      await rows(
        `select before, after, source from institution_change where field = 'removal_reason' order by version`,
      ),
    ).toEqual([
      { before: null, after: '公示材料不实', source: 'decision' },
      { before: '公示材料不实', after: null, source: 'decision' },
    ]);
    expect(await rows(`select from institution_snapshot where ref_id = $1`, off.id)).toHaveLength(4);
  });

  it('stands where the level above says so, and is appealed no second time', async () => {
    const waiting = data(await appeal(await takenOff()));
    const upheld = data(await decide(waiting, 'upheld'));
    expect(upheld).toMatchObject({ appeal: 'upheld', standing: 'removed', removalReason: '公示材料不实' });
    expect(await appeal(upheld)).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    expect(await decide(upheld, 'restored')).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
  });

  it('a second time is a decision of its own, appealed like the first', async () => {
    const restored = data(await decide(data(await appeal(await takenOff())), 'restored'));
    const body = { reason: '再次查实', version: restored.version };
    const again = data(await (await county()).lists.remove({ params: { id: restored.id }, body }));
    expect(again).toMatchObject({ standing: 'removed', appeal: 'none', appealReason: null, appealUntil: '2026-12-03' });
    expect(data(await appeal(again))).toMatchObject({ appeal: 'waiting' });
  });

  it.each([
    ['2026-11-18', 'STATE_CONFLICT'],
    [TODAY, undefined],
  ])('with a window to %s is appealed to its last day: %s', async (until, code) => {
    const off = await takenOff();
    await rows('update list_entry set appeal_until = $2 where id = $1', off.id, until);
    const answer = await appeal(off);
    expect(answer.ok ? undefined : answer.problem.code).toBe(code);
  });

  it('is not undone while a required fact fails (REG-5): the appeal goes on waiting, the refusal is kept', async () => {
    const waiting = data(await appeal(await takenOff()));
    await mendFile(house.pool, first(), { platformId: null });
    expect(await decide(waiting, 'restored')).toMatchObject({
      problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'REG-7', field: 'platformNo' }] },
    });
    expect(data(await (await city()).lists.read({ params: { id: waiting.id } }))).toMatchObject({
      appeal: 'waiting',
      version: waiting.version,
    });
    expect(await rows(`select rule, outcome from finding`)).toEqual([{ rule: 'REG-7', outcome: 'refused' }]);
    await mendFile(house.pool, first());
    expect(data(await decide(waiting, 'restored'))).toMatchObject({ standing: 'current' });
  });

  it('is not undone where the institution has been listed anew meanwhile', async () => {
    const waiting = data(await appeal(await takenOff()));
    data(await (await county()).lists.enter({ body: entry('white', first()) }));
    expect(await decide(waiting, 'restored')).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    expect(data(await decide(waiting, 'upheld'))).toMatchObject({ appeal: 'upheld' });
  });

  it('is appealed as well where the night proposed it, or the black list caused it', async () => {
    const white = await listed();
    await mendFile(house.pool, first(), { platformId: null });
    await recheckWhiteLists(inner());
    const office = await county();
    const [proposal] = data(await office.lists.proposals({ query: { state: 'open' } })).rows;
    const { id, version } = proposal!;
    data(await office.lists.decideProposal({ params: { id }, body: { remove: true, note: '未上平台', version } }));
    expect(data(await (await head()).lists.read({ params: { id: white.id } })).moves).toEqual(['appeal']);
    const second = await listed();
    data(await office.lists.enter({ body: entry('black', first()) }));
    const off = data(await (await head()).lists.read({ params: { id: second.id } }));
    expect(off).toMatchObject({ standing: 'removed', moves: ['appeal'] });
    expect(await decide(data(await appeal(off)), 'restored')).toMatchObject({
      problem: { findings: [{ rule: 'REG-6' }] },
    });
  });

  it('is nobody else’s to appeal, and the institution cannot put itself back', async () => {
    const off = await takenOff();
    const stranger = house.county.institutions.second.id;
    await rows(`update duty set institution_id = $1 where role = 'institution-head'`, stranger);
    expect(await appeal(off)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    await rows(`update duty set institution_id = $1 where role = 'institution-head'`, first());
    const scope = scopeOfInstitution(COUNTY, first(), house.county.posts.head.personId);
    const put = recording(house.pool, 'institution', scope, (tx) =>
      tx.run({ text: 'update list_entry set removed_on = null, removal_reason = null', values: [] }),
    );
    await expect(put).rejects.toThrow(/permission denied/);
  });
});

it('REG-4: an appeal comes only to what its list allows', async () => {
  const white = data(await appeal(await takenOff()));
  const wrong = { status: 400, problem: { code: 'INPUT_INVALID', errors: [{ path: 'body.result' }] } };
  expect(await decide(white, 'removed')).toMatchObject(wrong);
  const black = data(await (await county()).lists.enter({ body: entry('black', first()) }));
  const waiting = data(await appeal(black));
  expect(await decide(waiting, 'restored')).toMatchObject(wrong);
  expect(data(await decide(waiting, 'removed'))).toMatchObject({ standing: 'removed', appeal: 'removed' });
});
