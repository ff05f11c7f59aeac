import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY } from '../../testing/county.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';
import type { SmallInstitution } from '../../testing/institutions.ts';
import { openDesk } from './testing.ts';

let house: TestHouse;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  house = await openTestHouse();
  desk = openDesk(house);
});
afterAll(() => house.close());

/** Everything of the two files as it stands, but for the counters that every write moves on. */
async function whole(...ids: string[]) {
  const institutions = await desk.rows(
    `select to_jsonb(i) - 'version' - 'changed_at' as row from institution i where id = any ($1) order by id`,
    ids,
  );
  const parts: unknown[] = [];
  for (const table of [
    'teaching_point',
    'institution_staff',
    'course',
    'training_class',
    'institution_document',
    'list_entry',
    'sweep_visit',
    'classification',
    'finding',
    'expert_tie',
    'course_teacher',
    'institution_request',
  ])
    parts.push(
      await desk.rows(
        `select to_jsonb(t) as row from ${table} t where institution_id = any ($1) order by to_jsonb(t)::text`,
        ids,
      ),
    );
  const duties = await desk.rows(
    'select id, institution_id from duty where institution_id = any ($1) order by id',
    ids,
  );
  return { institutions, parts, duties };
}

async function furnish(one: SmallInstitution) {
  await house.pool.query(
    `insert into training_class (div, id, institution_id, course_id, name, lessons, capacity, recruited, enrolled, starts_on, state)
     values ($1, gen_random_uuid(), $2, $3, '周六班', 40, 20, 5, '{0,0,0,0,0,15,0,0,0,0,0}', '2026-09-05', 'open')`,
    [COUNTY, one.id, one.course],
  );
  const counts = { classCount: 1, recruits: 5, enrolled: [0, 0, 0, 0, 0, 15, 0, 0, 0, 0, 0] };
  await house.pool.query('update institution set ledger = ledger || $2 where id = $1', [one.id, counts]);
  await house.pool.query(
    'insert into course_teacher (div, course_id, staff_id, institution_id) values ($1, $2, $3, $4)',
    [COUNTY, one.course, one.staff, one.id],
  );
  await house.pool.query(
    `insert into list_entry (div, id, list, institution_id, subject_kind, subject_name, reason, evidence, decided_by, decided_on, valid_from)
     values ($1, gen_random_uuid(), 'watch', $2, 'institution', '某', '投诉多', '记录', $3, '2026-09-01', '2026-09-01')`,
    [COUNTY, one.id, house.county.posts.county.personId],
  );
  await house.pool.query(
    `insert into institution_request (div, id, institution_id, kind, text, due_on, state, asked_by, asked_at) values ($1, gen_random_uuid(), $2, 'fill', '请补', '2026-12-01', 'open', $3, now())`,
    [COUNTY, one.id, house.county.posts.county.personId],
  );
  await house.pool.query(
    `insert into expert_tie (div, person_id, institution_id, relation, declared_at) values ($1, $2, $3, 'post', '2026-09-01T00:00:00Z') on conflict do nothing`,
    [COUNTY, house.county.posts.expert.personId, one.id],
  );
}

describe('a merge', () => {
  it('keeps what was chosen, moves everything, leaves a sign and a history', async () => {
    const [a, b] = await desk.twins({
      licence_until: '2030-12-31',
      ledger: { organiser: '文教公司' },
      confirmed: { organiser: '2026-10-01' },
    });
    await furnish(a);
    await furnish(b);
    const { id } = await desk.proposed(a, b);
    const before = await desk.read(id);
    expect(before.fields.find((f) => f.key === 'licenceUntil')).toMatchObject({ differs: true });
    const done = await desk.merge(id, a.id, ['licenceUntil', 'organiser']);
    expect(done).toMatchObject({ ok: true, data: { state: 'merged', keptId: a.id, undoable: true } });
    expect(
      await desk.rows('select licence_until, ledger, confirmed, name, version from institution where id = $1', a.id),
    ).toMatchObject([
      {
        licence_until: '2030-12-31',
        // The classes of both are counted together.
        ledger: { organiser: '文教公司', classCount: 2, recruits: 10, enrolled: [0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0] },
        confirmed: { organiser: '2026-10-01' },
        version: 2,
      },
    ]);
    expect(await desk.rows('select merged_into from institution where id = $1', b.id)).toEqual([{ merged_into: a.id }]);
    const counts = await desk.rows(
      `select (select count(*)::int from teaching_point where institution_id = $1) as points, (select count(*)::int from course_teacher where institution_id = $1) as teachers,
              (select count(*)::int from list_entry where institution_id = $1) as lists, (select count(*)::int from course where institution_id = $2) as left_behind`,
      a.id,
      b.id,
    );
    expect(counts).toEqual([{ points: 2, teachers: 2, lists: 2, left_behind: 0 }]);
    const changes = await desk.rows(
      `select part, field, source, reason from institution_change where institution_id = any ($1) and source = 'merge' order by part, field`,
      [a.id, b.id],
    );
    expect(changes.map((c) => `${c.part}.${c.field}`)).toEqual(
      expect.arrayContaining(['institution.licenceUntil', 'institution.organiser', 'merge.mergedInto']),
    );
    expect(
      await desk.rows(
        `select count(*)::int as n from institution_snapshot where occasion = 'merge' and ref_id = $1`,
        id,
      ),
    ).toEqual([{ n: 2 }]);
    expect(
      await desk.rows(
        `select count(*)::int as n from public_change where what = 'merge' and institution_id = any ($1)`,
        [a.id, b.id],
      ),
    ).toEqual([{ n: 2 }]);
    // Measured anew: two courses and two persons now.
    expect(await desk.rows(`select 'organiser' = any (missing) as lacks from institution where id = $1`, a.id)).toEqual(
      [{ lacks: false }],
    );
  });

  it('takes the head along: who signed in for the one that went reaches the one that stayed', async () => {
    const { first } = house.county.institutions;
    const other = await desk.institution({
      credit_code: (await desk.rows('select credit_code from institution where id = $1', first.id))[0].credit_code,
    });
    const { id } = await desk.proposed(first, other);
    expect((await desk.merge(id, other.id)).ok).toBe(true);
    const duty = () => desk.rows(`select institution_id from duty where id = $1`, house.county.posts.head.dutyId);
    expect(await duty()).toEqual([{ institution_id: other.id }]);
    expect((await desk.undo(id)).ok).toBe(true);
    expect(await duty()).toEqual([{ institution_id: first.id }]);
  });

  it('is undone to the letter, whatever was chosen', async () => {
    const keys = ['name', 'phone', 'licenceUntil', 'status', 'stages', 'organiser', 'custodyBank', 'address'];
    for (let round = 0; round < 12; round += 1) {
      const [a, b] = await desk.twins({
        licence_until: '2030-12-31',
        status: 'suspended',
        stages: ['senior'],
        ledger: { organiser: '乙方', custodyBank: '银行' },
        confirmed: { organiser: '2026-10-01', phone: '2026-10-02' },
      });
      await desk.set(a.id, { ledger: { organiser: '甲方', capacity: 90 }, confirmed: { name: '2026-09-09' } });
      await furnish(a);
      await furnish(b);
      const { id } = await desk.proposed(a, b);
      const before = await whole(a.id, b.id);
      const take = keys.filter((_, bit) => ((round * 37 + 11) >> bit) & 1);
      expect((await desk.merge(id, round % 2 === 0 ? a.id : b.id, take)).ok).toBe(true);
      expect(await whole(a.id, b.id)).not.toEqual(before);
      expect((await desk.undo(id)).ok).toBe(true);
      expect(await whole(a.id, b.id)).toEqual(before);
      // Both files as they stood before either decision.
      const copies = await desk.rows(
        `select count(*)::int as n from institution_snapshot where occasion = 'merge' and ref_id = $1`,
        id,
      );
      expect(copies).toEqual([{ n: 4 }]);
    }
  });

  it('undone after somebody went on writing gives back what was taken and keeps what was written', async () => {
    const [a, b] = await desk.twins({ licence_until: '2030-12-31', ledger: { organiser: '乙方' } });
    const { id } = await desk.proposed(a, b);
    expect((await desk.merge(id, a.id, ['licenceUntil', 'organiser'])).ok).toBe(true);
    await desk.set(a.id, { phone: '13600000000', ledger: { organiser: '丙方', capacity: 50 } });
    expect((await desk.undo(id)).ok).toBe(true);
    expect(await desk.rows('select phone, licence_until, ledger from institution where id = $1', a.id)).toEqual([
      { phone: '13600000000', licence_until: '2027-12-31', ledger: { organiser: '丙方', capacity: 50 } },
    ]);
  });

  it('never closes a ring: not into itself, not twice, not into one that has gone, not back', async () => {
    const [a, b] = await desk.twins();
    const c = await desk.institution();
    const { id } = await desk.proposed(a, b);
    const client = await desk.as();
    expect(await client.duplicates.propose({ body: { firstId: a.id, secondId: a.id } })).toMatchObject({ status: 400 });
    expect((await desk.merge(id, a.id)).ok).toBe(true);
    expect(await desk.merge(id, b.id)).toMatchObject({ status: 409, problem: { code: 'STATE_CONFLICT' } });
    expect(await client.duplicates.propose({ body: { firstId: b.id, secondId: c.id } })).toMatchObject({ status: 409 });
    // A chain goes forward only, and is taken apart from its end.
    const chain = await client.duplicates.propose({ body: { firstId: a.id, secondId: c.id } });
    if (!chain.ok) throw new Error('refused');
    expect((await desk.merge(chain.data.id, c.id)).ok).toBe(true);
    expect(await desk.read(id)).toMatchObject({ undoable: false });
    expect(await desk.undo(id)).toMatchObject({ status: 409, problem: { detail: expect.stringContaining('先撤销') } });
    expect((await desk.undo(chain.data.id)).ok).toBe(true);
    expect((await desk.undo(id)).ok).toBe(true);
  });

  it('of two who press at once, one wins; another county’s pair is not there', async () => {
    const [a, b] = await desk.twins();
    const { id, version } = await desk.proposed(a, b);
    const body = { take: [], note: '同一家', version };
    const [one, other] = [await desk.as(), await desk.as()];
    const answers = await Promise.all([
      one.duplicates.merge({ params: { id }, body: { ...body, keptId: a.id } }),
      other.duplicates.merge({ params: { id }, body: { ...body, keptId: b.id } }),
    ]);
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ problem: { code: 'STALE_VERSION' } });
    const far = await house.as(house.county.posts.farCounty);
    expect(await far.duplicates.read({ params: { id } })).toMatchObject({ status: 404 });
    expect(await far.duplicates.undo({ params: { id }, body: { note: '试试', version } })).toMatchObject({
      status: 404,
    });
    const { far: elsewhere } = house.county.institutions;
    expect(await one.duplicates.propose({ body: { firstId: a.id, secondId: elsewhere.id } })).toMatchObject({
      status: 404,
    });
  });

  it('refuses fields that nobody writes, and a stayer that is neither', async () => {
    const [a, b] = await desk.twins();
    const { id } = await desk.proposed(a, b);
    expect(await desk.merge(id, a.id, ['pointCount'])).toMatchObject({ status: 400 });
    expect(await desk.merge(id, house.county.institutions.second.id)).toMatchObject({ status: 400 });
  });
});
