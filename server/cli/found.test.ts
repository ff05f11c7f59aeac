import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { verifyTrail } from '../audit/verify.ts';
import { systemClock } from '../clock.ts';
import type { DatabaseAddress } from '../database/connection.ts';
import { openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { fileBody, workbook } from '../testing/upload.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const MANUAL = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const PASSWORD = '湖光山色与共-2026';

let base: TestDatabase;
let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  base = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qingzhou-found-'));
  // As on a server of one's own: the demo is off, so nobody gets in but by a password.
  app = await buildApp({ pool: base.database.pool, clock: systemClock(), demo: false, logLevel: 'silent' });
});
afterAll(async () => {
  await app.close();
  await base.drop();
  rmSync(folder, { recursive: true });
});

function urlOf(address: DatabaseAddress): string {
  if ('connectionString' in address) return address.connectionString;
  const { user, port, database, socketFolder } = address;
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(socketFolder)}`;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** The real command in a process of its own, on the real database. */
function qingzhou(args: readonly string[], input = ''): Promise<Ended> {
  const env = { PATH: process.env.PATH, DATABASE_URL: urlOf(base.database.address) };
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}
function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}
const sample = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]+?)\`\`\``).exec(MANUAL.slice(MANUAL.indexOf('## A real county')))![1]!;
const count = async (text: string): Promise<number> =>
  (await base.database.pool.query<{ n: number }>(`select count(*)::int as n ${text}`)).rows[0]!.n;
const signIn = (login: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { login, password } });

describe('qingzhou found', () => {
  it('tells every mistake in one sentence and writes nothing', async () => {
    const wrong = {
      regions: [{ code: '980102', name: '东湖区' }, { code: '98a', name: '云岚省' }, { code: '98', name: '' }, 'x'],
      terms: [{ code: '980102', name: '秋季学期', from: '2026-09-01', until: '2026-02-30' }],
      offWork: [{ code: '980102', from: '2026-09-01', time: '25:30', note: 1 }],
      officials: [
        { code: '980102', name: '王明远', role: 'city-official', login: 'donghu-01' },
        { code: '980102', name: '王明远', role: 'teacher', login: 'donghu-01' },
        { code: '980102', name: '李', role: 'admin', login: '东湖' },
        { code: '980999', name: '李', role: 'admin', login: 'nowhere' },
      ],
      people: [],
    };
    const { code, out, err } = await qingzhou(['found', write('wrong.json', JSON.stringify(wrong)), '--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    // What cannot be read is told first, and alone.
    expect(err.trim().split('\n').slice(1)).toEqual([
      '  regions[3]: must be an object.',
      '  offWork[0]: does not take note.',
      '  “people” is no list here; there are regions, terms, offWork and officials.',
    ]);
    const read = {
      ...wrong,
      regions: wrong.regions.slice(0, 3),
      offWork: [{ code: '980102', from: '2026-09-01', time: '25:30' }],
    };
    const { people: _, ...lists } = read;
    const judged = await qingzhou(['found', write('wrong.json', JSON.stringify(lists)), '--lang', 'en']);
    expect(judged.code).toBe(2);
    expect(judged.err.trim().split('\n')).toEqual([
      'Nothing was written; 9 to mend:',
      '  regions[0]: 9801, above 980102, is not there; add it as well.',
      expect.stringContaining('regions[1]: code “98a” must be 2 digits'),
      '  regions[2]: lacks name.',
      expect.stringContaining('terms[0]: “2026-02-30” is no day'),
      expect.stringContaining('offWork[0]: “25:30” is no time'),
      expect.stringContaining('officials[0]: role “city-official” does not sit at the level of 980102'),
      expect.stringContaining('officials[1]: role “teacher” cannot be set here'),
      expect.stringContaining('officials[2]: login “东湖” must be 3 to 64'),
      '  officials[3]: there is no region 980999; add it as well.',
    ]);
    expect(await count('from region')).toBe(0);
    expect(await count('from audit_event')).toBe(0);
  });

  it.each([
    ['[]', 'JSON'],
    ['{', 'JSON'],
    ['{}', '没有任何内容'],
  ])('refuses %s', async (content) => {
    const { code, err } = await qingzhou(['found', write('bad.json', content)]);
    expect(code).toBe(2);
    expect(err).toContain('没有写入任何内容');
  });

  it('founds the place of the manual in one transaction, with the nation’s numbers and an event; again, it changes nothing', async () => {
    const { code, out, err } = await qingzhou(['found', write('place.json', sample('json'))]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('已建立：区划 4，学期 1，下班时间 1，人员 2；已有而未变 0。');
    expect(out).toContain('npx qingzhou password donghu-01');
    expect(await count(`from rule_parameter where region_code = '0' and key = 'hw.g3g6.writtenMax'`)).toBeGreaterThan(
      0,
    );
    const again = await qingzhou(['found', 'place.json']);
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining('区划 0，学期 0，下班时间 0，人员 0；已有而未变 8'),
    });
    const events = await base.database.pool.query(
      `select div, outcome, person_id, cardinality(touched) > 0 as touched from audit_event where action = 'place.found' order by div`,
    );
    expect(events.rows.map((e) => e.div)).toEqual(['98', '9801', '980102']);
    expect(events.rows.every((e) => e.outcome === 'done' && e.touched)).toBe(true);
  });

  it('takes the same from the sheet of the manual, and closes one off-work time by the next', async () => {
    const sheet = await qingzhou(['found', write('place.csv', sample('csv')), '--lang', 'en']);
    expect(sheet).toMatchObject({ code: 0, err: '', out: expect.stringContaining('8 stood already') });
    const summer = '项目,代码,名称,开始,结束,时间,角色,登录名\n下班时间,980102,,2027年5月1日,,18:00,,\n';
    expect((await qingzhou(['found', write('summer.csv', summer)])).code).toBe(0);
    const times = await base.database.pool.query(
      'select valid_from, valid_until, to_char(at, $1) as at from off_work_time order by valid_from',
      ['HH24:MI'],
    );
    expect(times.rows).toEqual([
      { valid_from: '2026-10-08', valid_until: '2027-05-01', at: '17:30' },
      { valid_from: '2027-05-01', valid_until: null, at: '18:00' },
    ]);
  });

  it('does not change what stands, names the row, and takes no login from its owner', async () => {
    const other =
      '项目,代码,名称,开始,结束,时间,角色,登录名\n县,980102,西湖区,,,,,\n人员,980102,赵一,,,,县级教育部门,donghu-01\n县,980102,东湖区,,,,,\n县,980102,东湖区,,,,,\n';
    const { code, err } = await qingzhou(['found', write('other.csv', other)]);
    expect(code).toBe(2);
    expect(err.trim().split('\n').slice(1)).toEqual([
      '  第 2 行：库里已是“东湖区”，这里不改已有的内容。',
      '  第 3 行：登录名“donghu-01”已属于另一个人。',
      '  第 5 行：与第 4 行重复。',
    ]);
  });
});

describe('qingzhou password', () => {
  it.each([
    ['short-1', '至少 10 个字符'],
    ['1234567890abc', '太容易猜'],
    ['aaaaaaaaaa11', '太容易猜'],
    ['mountainlake', '至少两种'],
    ['x-donghu-01-x', '不能包含登录名'],
  ])('refuses %s', async (password, said) => {
    const { code, err } = await qingzhou(['password', 'donghu-01'], `${password}\n`);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).not.toContain(password);
  });

  it('never takes it from the command line, and tells an unknown login', async () => {
    expect((await qingzhou(['password', 'donghu-01', PASSWORD], '')).code).toBe(2);
    const unknown = await qingzhou(['password', 'nobody-here', '--lang', 'en'], `${PASSWORD}\n`);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('no login “nobody-here”') });
    expect(await count('from account where password_hash is not null')).toBe(0);
  });

  it('lets its owner in through the door, and out again when it is changed; only the hash is kept', async () => {
    expect((await signIn('donghu-01', PASSWORD)).statusCode).toBe(401);
    expect(await qingzhou(['password', 'donghu-01'], `${PASSWORD}\n`)).toMatchObject({ code: 0, err: '' });
    const entered = await signIn('donghu-01', PASSWORD);
    expect(entered.statusCode).toBe(200);
    expect(entered.json()).toMatchObject({
      name: '王明远',
      demo: false,
      duty: { role: 'county-official', region: '980102' },
    });
    const { rows } = await base.database.pool.query(`select password_hash from account where login = 'donghu-01'`);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$/);
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    expect((await qingzhou(['password', 'donghu-01'], `另一个-${PASSWORD}\r\n`)).code).toBe(0);
    expect((await app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401);
    expect((await signIn('donghu-01', PASSWORD)).statusCode).toBe(401);
    expect((await signIn('donghu-01', `另一个-${PASSWORD}`)).statusCode).toBe(200);
  });

  it('is followed by the roster: the county’s official imports its schools', async () => {
    const entered = await signIn('donghu-01', `另一个-${PASSWORD}`);
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    const sheet = await workbook(
      ['学校名称', '学校标识码', '学制', '办学类型', '区县代码', '街道/乡镇代码', '城乡'],
      [['湖滨小学', '2198000101', '六三制', '小学', '980102', '980102001', '城镇']],
    );
    const { payload, headers } = fileBody('学校.xlsx', sheet);
    const sent = await app.inject({
      method: 'POST',
      url: '/api/imports/roster/schools',
      payload,
      headers: { ...headers, cookie },
    });
    expect(sent.statusCode).toBe(202);
    await app.imports.drain();
    const { id } = sent.json<{ id: string }>();
    const view = (await app.inject({ url: `/api/imports/${id}`, headers: { cookie } })).json();
    expect(view).toMatchObject({ state: 'checked', errors: 0, created: 1 });
    await app.inject({
      method: 'POST',
      url: `/api/imports/${id}/commit`,
      payload: { version: view.version },
      headers: { cookie },
    });
    await app.imports.drain();
    const found = await app.inject({ url: `/api/search?q=hbxx`, headers: { cookie } });
    expect(found.json()).toMatchObject([{ kind: 'school', title: '湖滨小学' }]);
    expect((await verifyTrail(base.database.pool)).fault).toBeNull();
  });
});
