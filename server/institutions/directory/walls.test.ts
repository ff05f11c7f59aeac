import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeScope } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import { data, entry } from '../lists/testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  const { first, second } = house.county.institutions;
  const office = await house.as(house.county.posts.county);
  data(await office.lists.enter({ body: entry('watch', first.id, { noticeNo: null }) }));
  data(await office.lists.enter({ body: entry('black', second.id) }));
  const { institutionId: _, ...outside } = entry('black', first.id);
  const subject = { kind: 'person' as const, name: '孙某', address: null };
  data(await office.lists.enter({ body: { ...outside, subject } }));
  await house.pool.query('update institution_staff set published_on = null where institution_id = $1', [second.id]);
  await house.pool.query(`update course set state = 'draft' where institution_id = $1`, [second.id]);
  await house.pool.query('update teaching_point set closed_on = now() where institution_id = $1', [second.id]);
});
afterAll(() => house.close());

const ask = (power: 'public' | 'family', text: string) =>
  recording(house.pool, power, wholeScope, (tx) => tx.many<Record<string, unknown>>({ text, values: [] }));

describe.each(['public', 'family'] as const)('the power of the %s, whatever SQL is sent', (power) => {
  it('sees no entry of the internal list and no person on a list', async () => {
    expect(await ask(power, 'select list, subject_kind from list_entry')).toEqual([
      { list: 'black', subject_kind: 'institution' },
    ]);
  });

  it('sees people, courses and points only as they are published, run and stand', async () => {
    const { second } = house.county.institutions;
    for (const table of ['institution_staff', 'course', 'teaching_point']) {
      const held = await ask(power, `select institution_id from ${table}`);
      expect(held.length).toBeGreaterThan(0);
      expect(held.filter(({ institution_id }) => institution_id === second.id)).toEqual([]);
    }
  });

  it.each([
    'select phone from institution',
    'select legal_person from institution',
    'select ledger from institution',
    'select risk_grade from institution',
    'select identity_hash from institution_staff',
    'select identity_masked from institution_staff',
    'select phone from institution_staff',
    'select vetted_on from institution_staff',
    'select area from teaching_point',
    'select evidence from list_entry',
    'select decided_by from list_entry',
    'select appeal_reason from list_entry',
    'select added_by from institution_document',
    'select * from institution_change',
    'select * from institution_snapshot',
    'select * from institution_request',
    'select * from duplicate_pair',
    'select * from classification',
    'select * from classification_opinion',
    'select * from sweep_visit',
    'select * from sweep_photo',
    'select * from platform_difference',
    'select * from list_proposal',
    'select * from expert_tie',
    `update institution set name = ''`,
  ])('%s is refused', async (text) => {
    await expect(ask(power, text)).rejects.toThrow(/permission denied/);
  });
});
