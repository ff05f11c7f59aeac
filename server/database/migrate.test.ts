import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { openTestDatabase, type TestDatabase } from './testing.ts';

let base: TestDatabase;
let folder: string;
const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

beforeEach(async () => {
  base = await openTestDatabase('empty');
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  write('0001_first.sql', 'create table one (id int primary key);');
});
afterEach(async () => {
  await base.drop();
  rmSync(folder, { recursive: true });
});

describe('migrate', () => {
  const run = () => migrate(base.database.address, { folder });
  const tables = async () =>
    (
      await base.database.pool.query(
        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
      )
    ).rows.map((r) => r.relname);

  it('applies what is new, in order, once', async () => {
    expect(await run()).toEqual(['0001_first']);
    expect(await run()).toEqual([]);
    write('0002_second.sql', 'create table two (id int primary key);');
    expect(await run()).toEqual(['0002_second']);
    expect(await tables()).toEqual(['one', 'schema_migration', 'two']);
  });

  it('lets two servers start at the same moment', async () => {
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['0001_first']);
  });

  it('undoes a file that fails as a whole', async () => {
    write('0002_broken.sql', 'create table two (id int); create table three (id nothing);');
    await expect(run()).rejects.toThrow(/0002_broken failed and was undone.*nothing/);
    expect(await tables()).toEqual(['one', 'schema_migration']);
  });

  it('refuses a file that was changed after it ran', async () => {
    await run();
    write('0001_first.sql', 'create table one (id bigint primary key);');
    await expect(run()).rejects.toThrow(/0001_first was changed/);
  });

  it('takes a file checked out with other line ends for the same', async () => {
    write('0001_first.sql', 'create table one (\n id int primary key\n);\n');
    await run();
    write('0001_first.sql', 'create table one (\r\n id int primary key\r\n);\r\n');
    expect(await run()).toEqual([]);
  });

  it('refuses a database that is newer than the program', async () => {
    write('0002_second.sql', 'create table two (id int primary key);');
    await run();
    rmSync(join(folder, '0002_second.sql'));
    await expect(run()).rejects.toThrow(/stands at 0002_second, newer/);
  });
});

describe('the migrations of the house', () => {
  it('run in a second database of the same cluster, which already knows the roles', async () => {
    const names = await migrate(base.database.address);
    expect(names[0]).toBe('0001_roles_and_places');
    expect(await migrate(base.database.address)).toEqual([]);
  });
});
