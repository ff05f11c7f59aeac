import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSheet } from '../sheets/index.ts';
import { alignColumns, printable, widthOf } from './width.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingzhou-cli-'));
  await writeFile(inFolder('good.csv'), '班级,学科,时长,日期\n五2班,数学,20,2026-11-18\n');
  await writeFile(inFolder('over.csv'), '班级,学科,时长,日期\n五2班,数学,55,2026-11-18\n五2班,语文,6,2026-11-18\n');
  await writeFile(inFolder('empty.xlsx'), '');
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command in a process of its own, as a person would. */
const qingzhou = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('qingzhou audit', () => {
  it('answers 0 when nothing is found', async () => {
    expect(await qingzhou('audit', 'good.csv')).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有发现问题'),
      err: '',
    });
  });

  it('answers 1 with a table by row, rule and clause', async () => {
    const { code, out } = await qingzhou('audit', 'over.csv');
    expect(code).toBe(1);
    expect(out).toMatch(/3 +时长 +须改正 +HW-2 +SEED-2-5 +11月18日（周三）全班书面作业将达 61 分钟/);
    expect(out).toContain('五（2）班 2026-11-18：61 分钟，上限 60 分钟（第 2, 3 行）');
  });

  it('answers 2 when a file cannot be read, and judges the others', async () => {
    const { code, out, err } = await qingzhou('audit', 'empty.xlsx', 'good.csv', 'missing.xlsx', '--lang', 'en');
    expect(code).toBe(2);
    expect(out).toContain('Nothing found.');
    expect(err).toMatch(/empty\.xlsx: The file is empty\..*\n.*missing\.xlsx: There is no file/);
  });

  it('speaks JSON to machines, refusals too', async () => {
    const { code, out } = await qingzhou('audit', 'over.csv', 'empty.xlsx', '--json');
    const { files } = JSON.parse(out);
    expect(code).toBe(2);
    expect(files).toMatchObject([
      { file: 'over.csv', rows: 2, findings: [{ row: 3, rule: 'HW-2', clause: 'SEED-2-5', severity: 'error' }] },
      { file: 'empty.xlsx', refusal: { kind: 'empty' } },
    ]);
  });

  it('writes the marked copy, never over the original', async () => {
    expect((await qingzhou('audit', 'over.csv', '--out', 'copy.xlsx')).code).toBe(1);
    expect((await openSheet(await readFile(inFolder('copy.xlsx')))).sheets.map(({ name }) => name)).toEqual([
      'over',
      '核查结果',
    ]);
    expect((await qingzhou('audit', 'over.csv', '--out', 'over.csv')).code).toBe(2);
    expect((await qingzhou('audit', 'over.csv', 'good.csv', '--out', 'copy.xlsx')).code).toBe(2);
    expect((await qingzhou('audit', 'over.csv', '--out', join('no', 'folder', 'copy.xlsx'))).code).toBe(2);
  });

  it('takes a number that the region tightened, and refuses a looser one', async () => {
    expect((await qingzhou('audit', 'good.csv', '--region', '980103', '--set', 'hw.g3g6.writtenMax=15')).code).toBe(1);
    const looser = await qingzhou('audit', 'over.csv', '--region', '980103', '--set', 'hw.g3g6.writtenMax=70');
    expect(looser).toMatchObject({ code: 2, out: '' });
    expect(looser.err).toContain('70');
  });

  it.each(['--bogus x', '--system 7-2 x', '--around soon x', '--set nothing x', '--json'])(
    'answers 2 to wrong usage: %s',
    async (line) => {
      expect((await qingzhou('audit', ...line.split(' '))).code).toBe(2);
    },
  );
});

describe('qingzhou template', () => {
  it('writes an empty register that audits clean, and does not replace a file unasked', async () => {
    expect((await qingzhou('template', 'homework')).code).toBe(0);
    expect((await qingzhou('audit', 'homework.xlsx', '--around', '2026-11-19')).code).toBe(0);
    expect((await qingzhou('template', 'homework')).code).toBe(2);
    expect((await qingzhou('template', 'homework', '--out', 'homework.xlsx', '--lang', 'en')).code).toBe(0);
    expect((await qingzhou('template', 'toString')).code).toBe(2);
  });
});

describe('qingzhou', () => {
  it('tells its commands', async () => {
    expect(await qingzhou()).toMatchObject({ code: 2, err: expect.stringContaining('audit') });
    expect((await qingzhou('constructor')).err).toContain('constructor');
    expect(await qingzhou('audit', '--help', '--lang', 'en')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Exit code'),
    });
  });
});

describe('a table at a terminal', () => {
  it('stands in columns although Chinese characters are two wide', () => {
    expect(widthOf('五2班')).toBe(5);
    expect(
      alignColumns([
        ['行', '列'],
        ['12', '时长'],
      ]),
    ).toEqual(['行  列', '12  时长']);
  });

  it('prints nothing that a terminal would obey', () => {
    expect(printable('a\u001b[2Jb\u202ec')).toBe('a [2Jb c');
  });
});
