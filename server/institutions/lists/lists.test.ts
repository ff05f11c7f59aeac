import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scopeOfInstitution } from '../../database/scope.ts';
import { recording } from '../../database/transaction.ts';
import { openTestHouse, type TestHouse, TODAY } from '../../testing/house.ts';
import { data, entry, mendFile } from './testing.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
/** Every test begins with the files as the small county has them. */
afterEach(async () => {
  await house.pool.query(`
    delete from list_entry; delete from finding; delete from notification; delete from public_change; delete from institution_change;
    delete from institution_snapshot;
    update institution set ledger = '{}', legal_form = 'nonprofit', licence_until = '2027-12-31', status = 'operating', missing = '{}';
    update institution_staff set vetted_on = '2026-03-01', barred = false, published_on = '2026-03-02';
    update course set price_fen = 160000, declared_kind = 'subject', decided_kind = null, decided_on = null, decided_text_version = null`);
});

const county = () => house.as(house.county.posts.county);
const head = () => house.as(house.county.posts.head);
const first = () => house.county.institutions.first.id;
const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
const changes = () =>
  rows(`select field, after, reason, source from institution_change where part = 'list' order by id`);
const publicly = async () => (await rows('select what from public_change')).length;

describe('the white list', () => {
  it('FE-14, REG-7: refuses while a required fact fails, keeps the near miss, and grants once it is mended', async () => {
    const office = await county();
    const check = async () => data(await office.lists.check({ params: { id: first() } }));
    expect((await check()).findings.map((f) => [f.rule, f.field])).toEqual([
      ['FE-14', 'custody'],
      ['REG-7', 'platformNo'],
    ]);
    const refused = await office.lists.enter({ body: entry('white', first()) });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'FE-14', clauses: ['YSF'] }, { rule: 'REG-7' }] },
    });
    expect(await rows('select rule, outcome, institution_id from finding order by rule')).toEqual([
      { rule: 'FE-14', outcome: 'refused', institution_id: first() },
      { rule: 'REG-7', outcome: 'refused', institution_id: first() },
    ]);
    await mendFile(house.pool, first());
    expect(await check()).toMatchObject({ findings: [], lists: [] });
    const made = data(await office.lists.enter({ body: entry('white', first(), { validUntil: '2027-11-19' }) }));
    expect(made).toMatchObject({ list: 'white', standing: 'current', decidedBy: '县干部', moves: ['renew', 'remove'] });
    expect(made.snapshots).toHaveLength(1);
    expect(await changes()).toContainEqual({
      field: 'list',
      after: 'white',
      reason: '现场检查后集体研究决定',
      source: 'decision',
    });
    expect(await publicly()).toBe(1);
    expect(data(await (await head()).desk.notifications())).toMatchObject([
      { text: '“东湖启明培训学校”已列入白名单：现场检查后集体研究决定' },
    ]);
  });

  it.each([
    ['LIC-5', `update institution set legal_form = 'enterprise' where id = $1`],
    ['REG-5', `update institution set licence_until = '2026-11-18' where id = $1`],
    ['REG-5', `update institution set status = 'suspended' where id = $1`],
    ['REG-2', `update institution set missing = '{capacity}' where id = $1`],
    ['LIC-A1', `update institution set ledger = ledger || '{"inspectionResult": "refused"}' where id = $1`],
    ['PS-5', `update institution_staff set vetted_on = '2025-11-18' where institution_id = $1`],
    ['PS-5', `update institution_staff set barred = true where institution_id = $1`],
    ['PS-9', `update institution_staff set published_on = null where institution_id = $1`],
    ['FE-7', `update course set price_fen = 0 where institution_id = $1`],
    [
      'CLS-6',
      `update course set declared_kind = 'non-subject', decided_kind = 'subject', decided_on = '2026-11-01', decided_text_version = 1 where institution_id = $1`,
    ],
  ])('%s refuses', async (rule, spoil) => {
    await mendFile(house.pool, first());
    await rows(spoil, first());
    const refused = await (await county()).lists.enter({ body: entry('white', first()) });
    expect(refused).toMatchObject({ ok: false, problem: { findings: [{ rule }] } });
    expect(await rows('select from list_entry')).toEqual([]);
  });

  it('PS-5: a query stands for a year and its day', async () => {
    await mendFile(house.pool, first());
    await rows(`update institution_staff set vetted_on = '2025-11-19' where institution_id = $1`, first());
    expect(data(await (await county()).lists.check({ params: { id: first() } })).findings).toEqual([]);
  });

  it('takes an institution once, and is renewed only while everything holds (LIC-A1)', async () => {
    await mendFile(house.pool, first());
    const office = await county();
    const made = data(await office.lists.enter({ body: entry('white', first(), { validUntil: '2027-06-30' }) }));
    expect(await office.lists.enter({ body: entry('white', first()) })).toMatchObject({
      problem: { code: 'STATE_CONFLICT' },
    });
    const renewal = { reason: '年检合格', validUntil: '2028-06-30' };
    const renew = (version: number) => office.lists.renew({ params: { id: made.id }, body: { ...renewal, version } });
    expect(await renew(9)).toMatchObject({ problem: { code: 'STALE_VERSION', current: { version: 1 } } });
    await mendFile(house.pool, first(), { inspectionResult: 'failed' });
    expect(await renew(1)).toMatchObject({ problem: { findings: [{ rule: 'LIC-A1' }] } });
    await mendFile(house.pool, first());
    expect(data(await renew(1))).toMatchObject({ validUntil: '2028-06-30', version: 2 });
  });
});

describe('REG-4: an entry', () => {
  it.each([
    ['evidence', { evidence: '' }],
    ['reason', { reason: ' ' }],
    ['noticeNo', { noticeNo: null }],
    ['decidedOn', { decidedOn: '2026-11-20', validFrom: '2026-11-20' }],
  ])('without its %s is refused', async (field, change) => {
    const refused = await (await county()).lists.enter({ body: entry('black', first(), change) });
    expect(refused).toMatchObject({ problem: { code: 'REFUSED_BY_RULE', findings: [{ rule: 'REG-4', field }] } });
    expect(await rows('select from list_entry')).toEqual([]);
  });

  it('may rest on a document of the file, and on no other', async () => {
    const { second } = house.county.institutions;
    const [{ id }] = await rows(
      `with kept as (insert into stored_file (div, id, institution_id, name, media_type, size, sha256, bytes, created_by, created_at)
         values ('980102', gen_random_uuid(), $1, '笔录.pdf', 'application/pdf', 1, '\\x00', '\\x00', $2, now()) returning id)
       insert into institution_document (div, id, institution_id, kind, title, file_id, added_by, added_at)
         select '980102', gen_random_uuid(), $1, 'evidence', '询问笔录', id, $2, now() from kept returning id`,
      first(),
      house.county.posts.county.personId,
    );
    const office = await county();
    const on = (institution: string) =>
      office.lists.enter({ body: entry('black', institution, { evidence: '', evidenceDocumentId: id }) });
    expect(await on(second.id)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    expect(data(await on(first()))).toMatchObject({ evidence: '询问笔录', evidenceDocumentId: id });
  });

  it('of the internal list leaves no trace that the institution reads: no entry, no line, no copy', async () => {
    const [office, own] = [await county(), await head()];
    const [id, params] = [first(), { id: first() }];
    data(await office.lists.enter({ body: entry('watch', id, { noticeNo: null, reason: '家长多次反映' }) }));
    data(await office.lists.enter({ body: entry('black', id, { reason: '无证办学' }) }));
    const seen = async (who: typeof own) => {
      const { rows: lines } = data(await who.institutionFile.history({ params, query: { part: 'list' } }));
      const shots = data(await who.institutionFile.snapshots({ params }));
      const bodies = await Promise.all(
        shots.map(async ({ id: part }) => data(await who.institutionFile.snapshot({ params: { id, part } })).body),
      );
      return {
        lines: lines.filter(({ field }) => field === 'list').map(({ after }) => after),
        shots: shots.length,
        bodies,
      };
    };
    expect(await seen(office)).toMatchObject({ lines: ['black', 'watch'], shots: 2 });
    const told = await seen(own);
    expect(told).toMatchObject({ lines: ['black'], shots: 1 });
    expect(JSON.stringify(told.bodies)).not.toMatch(/watch|家长多次反映/);
    const scope = scopeOfInstitution('980102', id, house.county.posts.head.personId);
    const bySql = await recording(house.pool, 'institution', scope, (tx) =>
      tx.many<{ part: string; n: number }>({
        text: `select 'line' as part, count(*)::int as n from institution_change where part = 'list' and after = '"watch"'
               union all select 'copy', count(*)::int from institution_snapshot where body->'lists' @> '[{"list": "watch"}]'`,
        values: [],
      }),
    );
    expect(bySql).toEqual([
      { part: 'line', n: 0 },
      { part: 'copy', n: 0 },
    ]);
  });

  it('stays for ever: a removal gives its reason and closes it', async () => {
    const office = await county();
    const made = data(await office.lists.enter({ body: entry('watch', first(), { noticeNo: null }) }));
    const remove = { params: { id: made.id }, body: { reason: '整改完毕', version: 1 } };
    expect(data(await office.lists.remove(remove))).toMatchObject({
      standing: 'removed',
      removedOn: TODAY,
      removalReason: '整改完毕',
      removedBy: '县干部',
      moves: [],
    });
    expect(await office.lists.remove({ ...remove, body: { reason: '再来', version: 2 } })).toMatchObject({
      problem: { code: 'STATE_CONFLICT' },
    });
    expect(await publicly()).toBe(0);
    expect(await (await head()).lists.read({ params: { id: made.id } })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
    const client = await house.pool.connect();
    await client.query('begin; set local role qingzhou_writer');
    await expect(client.query('delete from list_entry')).rejects.toThrow(/permission denied/);
    await client.query('rollback');
    client.release();
  });
});

describe('REG-6: the black list', () => {
  it('ends the white entry in the same breath, and is on record as a case to hand over', async () => {
    await mendFile(house.pool, first());
    const office = await county();
    const white = data(await office.lists.enter({ body: entry('white', first()) }));
    const black = data(await office.lists.enter({ body: entry('black', first(), { reason: '超范围办学' }) }));
    expect(black).toMatchObject({ moves: ['remove'], appealUntil: '2026-12-03', history: [{ id: white.id }] });
    expect(data(await office.lists.read({ params: { id: white.id } }))).toMatchObject({
      standing: 'removed',
      removalReason: '超范围办学',
    });
    expect(await rows('select rule, consequence, outcome from finding')).toEqual([
      { rule: 'REG-6', consequence: 'case', outcome: 'open' },
    ]);
    expect(await office.lists.enter({ body: entry('white', first()) })).toMatchObject({
      problem: { findings: [{ rule: 'REG-6' }] },
    });
  });

  it('takes a place outside the register; nobody but an institution is white-listed', async () => {
    const office = await county();
    const { institutionId: _, ...outside } = entry('black', first());
    const subject = { kind: 'place' as const, name: '幸福里某托管班', address: '幸福里3号楼2单元201室' };
    expect(data(await office.lists.enter({ body: { ...outside, subject } }))).toMatchObject({ subjectKind: 'place' });
    expect(await office.lists.enter({ body: { ...outside, list: 'white', subject } })).toMatchObject({
      problem: { findings: [{ rule: 'REG-4', field: 'subjectKind' }] },
    });
    expect(await office.lists.enter({ body: { ...entry('black', first()), subject } })).toMatchObject({
      problem: { code: 'INPUT_INVALID' },
    });
  });

  it('REG-4: is appealed once, in time, by the institution; the level above decides', async () => {
    const made = data(await (await county()).lists.enter({ body: entry('black', first()) }));
    const own = await head();
    const appeal = (version: number) =>
      own.lists.appeal({ params: { id: made.id }, body: { reason: '事实认定有误', version } });
    expect(data(await appeal(1))).toMatchObject({ appeal: 'waiting', appealReason: '事实认定有误', moves: [] });
    expect(await appeal(2)).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
    const city = await house.as(house.county.posts.city);
    expect(data(await city.lists.list({ query: { appeal: 'waiting' } })).rows).toMatchObject([{ id: made.id }]);
    const decide = { params: { id: made.id }, body: { result: 'removed' as const, note: '证据不足', version: 2 } };
    const office = await county();
    expect(await office.lists.decideAppeal(decide)).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    expect(data(await city.lists.decideAppeal(decide))).toMatchObject({
      appeal: 'removed',
      standing: 'removed',
      removalReason: '证据不足',
    });
    expect(data(await (await head()).desk.notifications()).map((n) => n.text)).toContain(
      '“东湖启明培训学校”的申诉成立，已移出黑名单。证据不足',
    );
    expect(await rows(`select occasion from institution_snapshot where ref_id = $1`, made.id)).toHaveLength(4);
  });

  it('REG-4: is not appealed after the window', async () => {
    const decided = { decidedOn: '2026-11-04', validFrom: '2026-11-04' };
    const made = data(await (await county()).lists.enter({ body: entry('black', first(), decided) }));
    // However far back the decision is dated, the window begins when the institution is told.
    expect(made.appealUntil).toBe('2026-12-03');
    await rows(`update list_entry set appeal_until = '2026-11-18' where id = $1`, made.id);
    const late = await (await head()).lists.appeal({ params: { id: made.id }, body: { reason: '不服', version: 1 } });
    expect(late).toMatchObject({ problem: { code: 'STATE_CONFLICT' } });
  });
});

describe('the figures', () => {
  it('open to as many rows as they say, at the county, the city and the province', async () => {
    await mendFile(house.pool, first());
    const office = await county();
    const { second } = house.county.institutions;
    await office.lists.enter({ body: entry('white', first(), { validUntil: '2026-12-01' }) });
    await office.lists.enter({ body: entry('black', second.id) });
    await office.lists.enter({ body: entry('watch', second.id) });
    const province = await house.as(house.county.posts.province);
    const all = data(await province.lists.overview({ query: {} }));
    expect(all).toMatchObject({ region: '98', white: 1, black: 1, watch: 1, ending: 1, checkedOn: null });
    expect(all.parts.map((p) => [p.region, p.white])).toEqual([
      ['9801', 1],
      ['9802', 0],
    ]);
    for (const region of ['98', '9801', '980102', '980103']) {
      const figures = data(await province.lists.overview({ query: { region } }));
      for (const list of ['white', 'black', 'watch'] as const) {
        const { total } = data(await province.lists.list({ query: { region, list, standing: 'current' } }));
        expect([region, list, total]).toEqual([region, list, figures[list]]);
      }
      const ending = data(await province.lists.list({ query: { region, list: 'white', ending: 30 } }));
      expect(ending.total).toBe(figures.ending);
    }
    expect(await office.lists.overview({ query: { region: '9801' } })).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
    const found = data(await office.lists.list({ query: { q: '新知', standing: 'current' } }));
    expect(found.rows.map((row) => row.list).toSorted()).toEqual(['black', 'watch']);
  });
});
