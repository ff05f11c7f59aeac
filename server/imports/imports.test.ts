import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '#contract/sheet.ts';
import type { OutCell } from '../sheets/index.ts';
import type { Post } from '../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';
import { sendFile, workbook } from '../testing/upload.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function upload(
  post: Post,
  url: string,
  header: readonly string[],
  rows: readonly (readonly OutCell[])[],
): Promise<ImportView> {
  const reply = await sendFile(house, post, url, '登记.xlsx', await workbook(header, rows));
  expect(reply.statusCode).toBe(202);
  await house.app.imports.drain();
  return read(post, (reply.json() as ImportView).id);
}
async function read(post: Post, id: string): Promise<ImportView> {
  const answer = await (await house.as(post)).imports.read({ params: { id } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data;
}
async function commit(post: Post, view: ImportView, answer = ''): Promise<ImportView> {
  const sent = await (await house.as(post)).imports.commit({
    params: { id: view.id },
    body: { version: view.version, answer },
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
  await house.app.imports.drain();
  return read(post, view.id);
}
const issues = async (post: Post, id: string) => {
  const answer = await (await house.as(post)).imports.findings({ params: { id }, query: { size: '200' } });
  return answer.ok ? answer.data.rows : [];
};
const count = async (text: string, ...values: unknown[]): Promise<number> =>
  (await house.pool.query<{ n: number }>(`select count(*)::int as n ${text}`, values)).rows[0]!.n;

const HOMEWORK = ['班级', '学科', '作业内容', '预计时长（分钟）', '布置日期', '完成日期', '作业形式', '完成地点'];
const line = (
  subject: string,
  minutes: OutCell,
  content: string,
  more: Partial<Record<'cls' | 'on' | 'due', string>> = {},
): OutCell[] => [
  more.cls ?? '五（2）班',
  subject,
  content,
  minutes,
  { day: more.on ?? '2026-11-23' },
  { day: more.due ?? '2026-11-24' },
  '书面',
  '家庭',
];

describe('importing homework', () => {
  it('HW-2: is refused at 61 minutes row by row, writes nothing, and goes through when mended', async () => {
    const { principal } = house.county.posts;
    const bad = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 25, '习作'),
      line('数学', 20, '口算'),
      line('英语', 16, '听读抄写'),
    ]);
    expect(bad).toMatchObject({ state: 'checked', rowsTotal: 3, errors: 1, created: 2 });
    expect(await issues(principal, bad.id)).toMatchObject([
      { row: 4, rule: 'HW-2', severity: 'error', column: '预计时长（分钟）' },
    ]);
    const answer = await (await house.as(principal)).imports.commit({
      params: { id: bad.id },
      body: { version: bad.version },
    });
    expect(answer).toMatchObject({ status: 409, problem: { code: 'STATE_CONFLICT' } });
    expect(await count('from assignment')).toBe(0);
    const good = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 25, '习作'),
      line('数学', 20, '口算'),
      line('英语', 15, '听读抄写'),
    ]);
    expect(await commit(principal, good)).toMatchObject({ state: 'done', created: 3, errors: 0 });
    const ledger = await house.pool.query(
      `select written_minutes, published_count from class_day where day = '2026-11-23'`,
    );
    expect(ledger.rows).toEqual([{ written_minutes: 60, published_count: 3 }]);
  });

  it('the same file again changes nothing', async () => {
    const { principal } = house.county.posts;
    const again = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 25, '习作'),
      line('数学', 20, '口算'),
    ]);
    expect(again).toMatchObject({ created: 0, unchanged: 2, errors: 0 });
  });

  it('HW-C4: a line that stands twice in the file is named and written once; one that only looks alike is not', async () => {
    const { principal } = house.county.posts;
    const twice = line('语文', 8, '默写古诗', { on: '2026-12-01', due: '2026-12-02' });
    const aloud = [...twice.slice(0, 6), '口头', '家庭'];
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [twice, aloud, twice]);
    expect(view).toMatchObject({ state: 'checked', errors: 0, warnings: 2, created: 2, unchanged: 0 });
    expect(await issues(principal, view.id)).toMatchObject([
      { row: 3, rule: 'HW-15', severity: 'warn' },
      { row: 4, rule: 'HW-C4', severity: 'warn', sentence: '与第 2 行完全相同，只计一次。请删去重复的一行。' },
    ]);
    expect(await commit(principal, view, '重复登记')).toMatchObject({ state: 'done', created: 2 });
    expect(await count(`from assignment where title = '默写古诗'`)).toBe(2);
    // Also where the first of the two stands already.
    const again = await upload(principal, '/api/imports/homework', HOMEWORK, [twice, twice]);
    expect(again).toMatchObject({ created: 0, unchanged: 1, warnings: 1 });
  });

  it('counts what pages have published meanwhile: judged again when written', async () => {
    const { principal, maths } = house.county.posts;
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 40, '读后感', { on: '2026-11-24', due: '2026-11-25' }),
    ]);
    expect(view).toMatchObject({ errors: 0, created: 1 });
    const published = await (await house.as(maths)).homework.publish({
      body: {
        classId: house.county.classes.g5,
        subject: 'SX',
        title: '练习',
        content: '',
        form: 'written',
        place: 'home',
        minutes: 21,
        assignedOn: '2026-11-24',
        dueOn: '2026-11-25',
      },
    });
    expect(published.ok).toBe(true);
    const written = await commit(principal, view);
    expect(written).toMatchObject({ state: 'checked', errors: 1 });
    expect(await issues(principal, view.id)).toMatchObject([
      { rule: 'HW-2', sentence: expect.stringContaining('数学老师') },
    ]);
    expect(await count(`from assignment where title = '读后感'`)).toBe(0);
  });

  it('HW-17: what asks needs a word before it is written, and the word is kept', async () => {
    const { principal } = house.county.posts;
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 150, '周末手抄报', { on: '2026-11-28', due: '2026-11-30' }),
    ]);
    expect(view).toMatchObject({ errors: 0, warnings: 1 });
    const client = await house.as(principal);
    expect(await client.imports.commit({ params: { id: view.id }, body: { version: view.version } })).toMatchObject({
      status: 400,
    });
    expect(await commit(principal, view, '学校读书节统一安排')).toMatchObject({ state: 'done' });
    const kept = await house.pool.query(`select outcome, answer from finding where rule = 'HW-17'`);
    expect(kept.rows).toEqual([{ outcome: 'answered', answer: '学校读书节统一安排' }]);
  });

  it('tells unknown classes, subjects nobody teaches, other teachers, unreadable cells', async () => {
    const { principal } = house.county.posts;
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 5, '一', { cls: '五（9）班' }),
      line('物理', 5, '二'),
      line('语文', -5, '三'),
      line('语文', '很久', '四'),
    ]);
    const told = await issues(principal, view.id);
    expect(told.map((t) => [t.row, t.severity])).toEqual([
      [2, 'error'],
      [3, 'error'],
      [4, 'error'],
      [5, 'error'],
    ]);
    expect(told[2]).toMatchObject({ rule: 'HW-C1' });
  });

  it('a teacher imports only what they teach', async () => {
    const { chinese } = house.county.posts;
    const view = await upload(chinese, '/api/imports/homework', HOMEWORK, [
      line('语文', 5, '字词', { on: TODAY, due: '2026-11-20' }),
      line('数学', 5, '口算', { on: TODAY, due: '2026-11-20' }),
    ]);
    expect(await issues(chinese, view.id)).toMatchObject([{ row: 3, sentence: '这个班的这门学科不由您布置' }]);
  });

  it('gives the file back with its issues written beside the rows', async () => {
    const { principal } = house.county.posts;
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 61, '太长', { on: '2026-12-01', due: '2026-12-02' }),
    ]);
    const cookie = await house.cookie(principal);
    const reply = await house.send({ method: 'GET', url: `/api/imports/${view.id}/marked.xlsx`, headers: { cookie } });
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('importing the roster', () => {
  it('schools, classes, staff, pupils and guardians, each twice without change, in the county’s own scope', async () => {
    const { county } = house.county.posts;
    const files: [string, string[], OutCell[][]][] = [
      [
        'schools',
        ['学校名称', '学校标识码', '学制', '办学类型', '区县代码', '城乡'],
        [['东湖第三小学', '2198000103', '六三制', '小学', '980102', '城镇']],
      ],
      [
        'classes',
        ['学校标识码', '学年', '年级', '班号'],
        [
          ['2198000103', '2026', '三年级', '1'],
          ['2198000103', '2026', '五年级', '2'],
        ],
      ],
      [
        'staff',
        ['学校标识码', '姓名', '工号', '岗位', '任教'],
        [
          ['2198000103', '方校长', 'T1', '校长', ''],
          ['2198000103', '林老师', 'T2', '教师', '三1语文、五2语文'],
        ],
      ],
      [
        'pupils',
        ['学校标识码', '年级', '班号', '姓名', '性别', '学籍号'],
        [['2198000103', '三年级', '1', '李想', '男', 'G360102201506010021']],
      ],
      [
        'guardians',
        ['学籍号', '监护人姓名', '关系', '手机号'],
        [['G360102201506010021', '李建国', '父亲', '13900000876']],
      ],
    ];
    for (const [kind, header, rows] of files) {
      const first = await upload(county, `/api/imports/roster/${kind}`, header, rows);
      expect({ kind, told: await issues(county, first.id) }).toEqual({ kind, told: [] });
      expect(await commit(county, first)).toMatchObject({ state: 'done', created: rows.length });
      expect(await upload(county, `/api/imports/roster/${kind}`, header, rows)).toMatchObject({
        kind,
        created: 0,
        updated: 0,
        unchanged: rows.length,
        errors: 0,
      });
    }
    const taught = await house.pool.query(
      `select c.name, t.subject from teaching t join school_class c on c.id = t.class_id join person p on p.id = t.person_id where p.name = '林老师' order by 1`,
    );
    expect(taught.rows).toEqual([
      { name: '三（1）班', subject: 'YW' },
      { name: '五（2）班', subject: 'YW' },
    ]);
  });

  it('keeps of a teacher’s identity number a hash alone, by which institutions find them in service (PS-6)', async () => {
    const { county } = house.county.posts;
    const header = ['学校标识码', '姓名', '工号', '岗位', '身份证号'];
    const wrong = await upload(county, '/api/imports/roster/staff', header, [
      ['2198000001', '许老师', 'T9', '教师', '110105194912310021'],
    ]);
    expect(await issues(county, wrong.id)).toHaveLength(1);
    const rows = [['2198000001', '许老师', 'T9', '教师', '11010519491231002X']];
    const first = await upload(county, '/api/imports/roster/staff', header, rows);
    expect(await commit(county, first)).toMatchObject({ state: 'done', created: 1 });
    expect(await upload(county, '/api/imports/roster/staff', header, rows)).toMatchObject({ unchanged: 1, updated: 0 });
    const kept = await house.pool.query(`select identity_hash, p::text as text from person p where name = '许老师'`);
    expect(kept.rows[0].identity_hash).toHaveLength(32);
    expect(kept.rows[0].text).not.toContain('11010519491231002X');
    const hired = await (await house.as(county)).institutionFile.addStaff({
      params: { id: house.county.institutions.second.id },
      body: {
        name: '许某',
        identity: '11010519491231002X',
        kind: 'teaching',
        employment: 'part',
        certificateKind: 'teacher',
        vettedOn: '2026-10-01',
        vettingResult: 'clear',
        joinedOn: '2026-11-19',
      },
    });
    expect(hired).toMatchObject({ ok: false, problem: { findings: [{ rule: 'PS-6', consequence: 'block' }] } });
  });

  it('tells rows that repeat, schools elsewhere, wrong check digits, and writes none of the file', async () => {
    const { county } = house.county.posts;
    const before = await count('from pupil');
    const view = await upload(
      county,
      '/api/imports/roster/pupils',
      ['学校标识码', '年级', '班号', '姓名', '性别', '学籍号'],
      [
        ['2198000103', '三年级', '1', '甲', '男', 'G360102201506010021'],
        ['2198000103', '三年级', '1', '乙', '女', 'G360102201506010021'],
        ['2198000004', '五年级', '1', '丙', '男', 'G360102201203040012'],
        ['2198000103', '三年级', '1', '丁', '女', 'G360102201203040013'],
      ],
    );
    const told = await issues(county, view.id);
    expect(told.map((t) => t.row)).toEqual([3, 4, 5]);
    expect(told[1]).toMatchObject({ sentence: '没有找到这所学校' });
    expect(await count('from pupil')).toBe(before);
  });

  it('a principal imports no schools, and of other schools nothing', async () => {
    const { principal } = house.county.posts;
    const reply = await sendFile(
      house,
      principal,
      '/api/imports/roster/schools',
      'a.xlsx',
      await workbook(['学校名称'], []),
    );
    expect(reply.statusCode).toBe(403);
    const view = await upload(
      principal,
      '/api/imports/roster/classes',
      ['学校标识码', '学年', '年级', '班号'],
      [['2198000002', '2026', '五年级', '8']],
    );
    expect(await issues(principal, view.id)).toMatchObject([{ sentence: '没有找到这所学校' }]);
  });
});

describe('imports that go wrong', () => {
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['no workbook', Buffer.from('PK这不是压缩包')],
    ['another header', Buffer.from('甲,乙\n1,2\n')],
  ])('%s is told plainly', async (_, bytes) => {
    const { principal } = house.county.posts;
    const reply = await sendFile(house, principal, '/api/imports/homework', '登记.xlsx', bytes);
    await house.app.imports.drain();
    const view = await read(principal, (reply.json() as ImportView).id);
    expect(view.state).toBe('failed');
    expect(view.failure).not.toMatch(/系统出了问题/);
  });

  it('a file over the cap is cut off while it arrives', async () => {
    const reply = await sendFile(
      house,
      house.county.posts.principal,
      '/api/imports/homework',
      'big.xlsx',
      Buffer.alloc(31 * 1024 * 1024),
    );
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('an import is its sender’s alone', async () => {
    const { principal, maths } = house.county.posts;
    const view = await upload(principal, '/api/imports/homework', HOMEWORK, [
      line('语文', 5, '独一份', { on: '2026-12-03', due: '2026-12-04' }),
    ]);
    const other = await house.as(maths);
    expect(await other.imports.read({ params: { id: view.id } })).toMatchObject({ status: 404 });
    const stale = await (await house.as(principal)).imports.cancel({ params: { id: view.id }, body: { version: 99 } });
    expect(stale).toMatchObject({ status: 409, problem: { code: 'STALE_VERSION' } });
    expect(
      await (await house.as(principal)).imports.cancel({ params: { id: view.id }, body: { version: view.version } }),
    ).toMatchObject({ data: { state: 'cancelled' } });
  });
});
