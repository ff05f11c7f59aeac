import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { type Scope, scopeOfRegion, scopeOfSchool } from '../database/scope.ts';
import { openTestDatabase } from '../database/testing.ts';
import { reading } from '../database/transaction.ts';
import { COUNTY, OTHER_COUNTY } from '../testing/county.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { fillInitials, foundByName, initialsOf, type Searchable } from './index.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await fillInitials({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
});
afterAll(() => house.close());

const find = (table: Searchable, text: string, scope: Scope = scopeOfRegion('9801')): Promise<string[]> =>
  reading(house.pool, 'reader', scope, async (tx) => {
    const rows = await tx.many(sql<{ name: string }>`
      select t.name from ${foundByName(table, text)} h join ${sql.table(table)} t on t.div = h.div and t.id = h.id order by t.name`);
    return rows.map((row) => row.name);
  });

describe('initials', () => {
  it.each([
    ['东湖实验小学', 'place', 'dhsyxx'],
    ['第２实验小学（A区）', 'place', 'd2syxxaq'],
    ['重庆路小学', 'place', 'cqlxx'],
    ['单雄信', 'person', 'sxx'],
    ['曾志伟', 'person', 'zzw'],
    ['Ann李', 'person', 'annl'],
    ['', 'place', ''],
  ] as const)('%s, a %s: %s', (name, of, initials) => {
    expect(initialsOf(name, of)).toBe(initials);
  });
});

describe('a name is found', () => {
  it.each([
    ['实验', ['东湖实验小学']],
    ['湖实', ['东湖实验小学']],
    ['东湖实验小学', ['东湖实验小学']],
    ['溪', ['临溪中心小学']],
    ['syx', ['东湖实验小学']],
    ['DHSY', ['东湖实验小学']],
    ['ｓｙｘｘ', ['东湖实验小学']],
    [' 实验 ', ['东湖实验小学']],
    ['sy1x', []],
    ['实学', []],
    ['', []],
    ['%', []],
    [`' or 1=1 --`, []],
  ])('by %s', async (text, names) => {
    expect(await find('school', text)).toEqual(names);
  });

  it('inside the scope alone, of a county and of a school', async () => {
    expect(await find('school', '小学', scopeOfRegion(OTHER_COUNTY))).toEqual(['临溪中心小学']);
    expect(await find('school', 'xx', scopeOfRegion(OTHER_COUNTY))).toEqual(['临溪中心小学']);
    expect(await find('school', '小学', scopeOfSchool(COUNTY, house.county.otherSchool))).toEqual(['东湖第二小学']);
    expect(await find('person', '老师', scopeOfRegion(OTHER_COUNTY))).toEqual(['临溪老师']);
    expect(await find('person', 'sxls', scopeOfRegion(COUNTY))).toEqual(['数学老师']);
  });

  it('by nobody who has no scope, and not by families and the public', async () => {
    const { rows } = await house.pool.query(`select * from find_school('小学')`);
    expect(rows).toEqual([]);
    for (const power of ['family', 'public'] as const)
      await expect(
        reading(house.pool, power, scopeOfRegion('9801'), (tx) => tx.many(sql`select * from find_school('小学')`)),
      ).rejects.toThrow(/permission denied/);
  });

  it('through the doors: the desk, the schools, the staff', async () => {
    const city = await house.as(house.county.posts.city);
    const desk = await city.desk.search({ query: { q: 'lxzx' } });
    expect(desk).toMatchObject({ ok: true, data: [{ kind: 'school', title: '临溪中心小学' }] });
    expect(await city.place.schools({ query: { q: 'dhde' } })).toMatchObject({ data: { total: 1 } });
    expect(await city.place.schools({ query: { q: '2198000004' } })).toMatchObject({ data: { total: 1 } });
    const principal = await house.as(house.county.posts.principal);
    expect(await principal.place.staff({ query: { q: 'yyls' } })).toMatchObject({
      data: { total: 1, rows: [{ name: '英语老师' }] },
    });
    expect(await principal.place.staff({ query: { q: 'lxls' } })).toMatchObject({ data: { total: 0 } });
  });
});

describe('among many names', () => {
  it('is found by the index, which begins with div', async () => {
    await house.pool.query(
      `insert into school (div, id, code, name, kind, system, setting, opened_on)
       select $1, gen_random_uuid(), (3100000000 + n)::text, '第' || n || '完全小学', 'primary', '6-3', 'town', '2001-09-01' from generate_series(1, 5000) n`,
      [COUNTY],
    );
    await house.pool.query('vacuum analyze school');
    const used = async (): Promise<number> => {
      await house.pool.query('select pg_stat_force_next_flush()');
      const { rows } = await house.pool.query(
        `select idx_scan::int as n from pg_stat_user_indexes where indexrelname = 'school_grams'`,
      );
      return rows[0].n;
    };
    const before = await used();
    expect(await find('school', '第4999完')).toEqual(['第4999完全小学']);
    // A connection that falls idle tells its counts within ten seconds.
    await expect.poll(used, { timeout: 15_000 }).toBeGreaterThan(before);
    const { rows } = await house.pool.query(
      `select indexdef from pg_indexes where indexname in ('school_grams', 'person_grams')`,
    );
    for (const { indexdef } of rows) expect(indexdef).toContain('USING gin (div, grams)');
  });
});

describe('a database that does not ship btree_gin', () => {
  it('is migrated all the same, with a sentence, and finds names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    const { database, drop } = await openTestDatabase('empty');
    const said: string[] = [];
    try {
      cpSync(join(import.meta.dirname, '..', 'database', 'migrations'), folder, { recursive: true });
      const file = join(folder, '0012_search.sql');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('btree_gin', 'no_such_extension'));
      await migrate(database.address, { folder, tell: ({ en }) => said.push(en) });
      expect(said).toEqual([expect.stringContaining('btree_gin')]);
      const { rows } = await database.pool.query(`select indexdef from pg_indexes where indexname = 'school_grams'`);
      expect(rows[0].indexdef).toContain('USING gin (grams)');
    } finally {
      await drop();
      rmSync(folder, { recursive: true });
    }
  });
});
