import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './testing.ts';

/** Shared registers and the house's own books: on Citus these are copied to every node, so they do not begin with `div`. */
const REFERENCE = [
  'account',
  'demo_cast',
  'duty',
  'off_work_time',
  'region',
  'region_day',
  'region_extent',
  'revision',
  'rule_parameter',
  'schema_migration',
  'session',
  'term',
];

const TABLES = `select oid::regclass::text as name, oid, obj_description(oid) as comment, relrowsecurity as walled,
    (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
    (select count(*)::int from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
  from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`;
const COLUMNS = `select c.oid::regclass::text || '.' || a.attname as place, a.attname as name, format_type(a.atttypid, null) as type,
    a.attcollation = '"C"'::regcollation as by_code
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`;
const INDEXES = `select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table, i.indisprimary as primary,
    coalesce((select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]), '(expression)') as first
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and not c.relispartition order by 1`;
const FOREIGN_KEYS = `select k.conname as name, k.conrelid::regclass::text as table, k.confrelid::regclass::text as target,
    (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as first,
    (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as target_first
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and not c.relispartition and k.conparentid = 0 order by 1`;

type Row<K extends string> = Record<K, string>;
let base: TestDatabase;
let tables: (Row<'name'> & { comment: string | null; walled: boolean; policies: number; triggers: number })[];
let columns: (Row<'place' | 'name' | 'type'> & { by_code: boolean })[];
let indexes: (Row<'name' | 'table' | 'first'> & { primary: boolean })[];
let foreignKeys: Row<'name' | 'table' | 'target' | 'first' | 'target_first'>[];

beforeAll(async () => {
  base = await openTestDatabase();
  const ask = async (query: string) => (await base.database.pool.query(query)).rows;
  [tables, columns, indexes, foreignKeys] = await Promise.all([
    ask(TABLES),
    ask(COLUMNS),
    ask(INDEXES),
    ask(FOREIGN_KEYS),
  ]);
});
afterAll(() => base.drop());

const isTenant = (table: string) => !REFERENCE.includes(table);
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);
const places = (rows: typeof columns) => rows.map((row) => row.place);

describe('tables', () => {
  it('the list of reference tables is current', () => {
    expect(REFERENCE.filter((name) => !names(tables).includes(name))).toEqual([]);
  });
  it('are named in the singular, in snake_case', () => {
    expect(names(tables.filter((t) => !/^[a-z]+(_[a-z]+)*$/.test(t.name) || /[^s]s$/.test(t.name)))).toEqual([]);
  });
  it('say their Chinese name first', () => {
    expect(names(tables.filter((t) => !/^\p{Script=Han}{2,}[：；，]/u.test(t.comment ?? '')))).toEqual([]);
  });
  it('of a county stand behind row-level security with at least one policy', () => {
    expect(names(tables.filter((t) => isTenant(t.name) && !(t.walled && t.policies > 0)))).toEqual([]);
  });
  it('of a county carry no trigger, which Citus would not run', () => {
    expect(names(tables.filter((t) => isTenant(t.name) && t.triggers > 0))).toEqual([]);
  });
});

/** Led by the county, it would cost the planner no more than the key itself: it then reads every school of the county to find one. */
const LED_OTHERWISE = ['school_code_key'];

describe('keys and indexes of a county’s tables begin with div', () => {
  it('every table has a primary key', () => {
    const keyed = new Set(indexes.filter((i) => i.primary).map((i) => i.table));
    expect(names(tables.filter((t) => !keyed.has(t.name)))).toEqual([]);
  });
  it('primary keys, unique keys and indexes', () => {
    expect(names(indexes.filter((i) => isTenant(i.table) && i.first !== 'div'))).toEqual(LED_OTHERWISE);
  });
  it('foreign keys between them', () => {
    const between = foreignKeys.filter((k) => isTenant(k.table) && isTenant(k.target));
    expect(names(between.filter((k) => k.first !== 'div' || k.target_first !== 'div'))).toEqual([]);
  });
});

describe('columns', () => {
  it('are named in snake_case', () => {
    expect(places(columns.filter((c) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(c.name)))).toEqual([]);
  });
  it('that hold an instant end in _at or _until, know their zone, and nothing else does', () => {
    const instant = (c: (typeof columns)[number]) => /(^|_)at$/.test(c.name) && c.type !== 'time without time zone';
    const wrong = columns.filter(
      (c) => instant(c) !== (c.type === 'timestamp with time zone') && c.name !== 'locked_until',
    );
    expect(places(wrong)).toEqual([]);
  });
  it('that name who did it are ids', () => {
    expect(places(columns.filter((c) => c.name.endsWith('_by') && c.type !== 'uuid'))).toEqual([]);
  });
  it('that hold a division code compare by code point', () => {
    const codes = columns.filter((c) => /^(div|code|path)$|_div$|(region|street|parent)_code$/.test(c.name));
    expect(codes.length).toBeGreaterThan(20);
    expect(places(codes.filter((c) => c.type !== 'text' || !c.by_code))).toEqual([]);
  });
  it('never hold floats, padded text or money, and minutes are whole', () => {
    const unfit = /^(real|double precision|money|character|character varying|timestamp without time zone|json)$/;
    const minutes = columns.filter((c) => /(^|_)minutes$/.test(c.name) && c.type !== 'integer');
    expect(places([...columns.filter((c) => unfit.test(c.type)), ...minutes])).toEqual([]);
  });
});
