import { afterAll, beforeAll, expect, it } from 'vitest';
import { reopen } from '../sheets/testing/files.ts';
import { written } from '../testing/homework.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';
import { judgeRegisterFile } from './index.ts';

let house: TestHouse;
const FORMULA = '=HYPERLINK("http://x","y")';
const MORE = 37;
beforeAll(async () => {
  house = await openTestHouse();
  const { posts, classes } = house.county;
  const [chinese, maths] = [await house.as(posts.chinese), await house.as(posts.maths)];
  const publish = async (client: typeof chinese, body: Parameters<typeof written>, more: object = {}) => {
    const answer = await client.homework.publish({ body: { ...written(...body), ...more } });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  };
  await publish(chinese, [classes.g5, 'YW', 20], { title: FORMULA, content: '+86 <b>朗读</b>\n-1' });
  await publish(maths, [classes.g5, 'SX', 15], { title: '口算', content: '第12页' });
  await publish(maths, [classes.g5b, 'SX', 15], { assignedOn: '2026-11-18', dueOn: TODAY, title: '竖式' });
  await chinese.homework.draft({ body: written(classes.g5, 'YW', 5, { title: '还没写完' }) });
  // More than one page of the list.
  await house.pool.query(
    `insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
     select '980102', gen_random_uuid(), $1, $2, 2, 'YW', $3, '朗读' || n, '', 'oral', 'home', 'all', 5, '2026-11-17', '2026-11-18', 'published', 'page', now() from generate_series(1, $4) n`,
    [house.county.school, classes.g2, posts.chinese.personId, MORE],
  );
});
afterAll(() => house.close());

/** What another library reads from the exported register: header and rows as text. */
async function exported(query: Record<string, string>, language = 'zh-CN') {
  const reply = await house.send({
    method: 'GET',
    url: `/api/homework/assignments.xlsx?${new URLSearchParams(query)}`,
    headers: { cookie: await house.cookie(house.county.posts.principal), 'accept-language': language },
  });
  expect(reply.statusCode).toBe(200);
  const sheet = (await reopen(reply.rawPayload)).worksheets[0]!;
  const rows: unknown[][] = [];
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  const [header, ...body] = rows;
  const column = (name: string) => body.map((row) => row[header!.indexOf(name)]);
  return { reply, header: header!, body, column };
}

it('writes every row of the filter, drafts aside, in the columns of the template', async () => {
  const { reply, header, column } = await exported({ class: house.county.classes.g5 });
  expect(header).toEqual(
    '学校 年级 班级 学科 作业名称 作业内容 预计时长（分钟） 布置日期 完成日期 作业形式 完成地点 分层 教师'
      .split(' ')
      .map((h) => expect.stringContaining(h.slice(0, 2))),
  );
  expect(column('作业名称')).toHaveLength(2);
  expect(column('作业名称')).toContain('口算');
  expect(reply.headers['content-disposition']).toContain(encodeURIComponent('作业登记'));
});

it('guards what an office program would run as a formula, and keeps the rest verbatim', async () => {
  const { column } = await exported({ class: house.county.classes.g5, subject: 'YW' });
  expect(column('作业名称')).toEqual([`'${FORMULA}`]);
  expect(column('作业内容')).toEqual([`'+86 <b>朗读</b>\n-1`]);
});

it('respects each filter', async () => {
  const { classes, school } = house.county;
  const titles = async (query: Record<string, string>) => (await exported(query)).column('作业名称');
  expect(await titles({ school, subject: 'SX' })).toEqual(['竖式', '口算']);
  expect(await titles({ class: classes.g5b })).toEqual(['竖式']);
  expect(await titles({ from: TODAY, subject: 'SX' })).toEqual(['口算']);
  expect(await titles({ until: '2026-11-18', subject: 'SX' })).toEqual(['竖式']);
  expect(await titles({ q: '第12页' })).toEqual(['口算']);
  expect(await titles({ grade: '2', form: 'oral' })).toHaveLength(MORE);
  expect(await titles({ class: house.county.classes.far5 })).toEqual([]);
});

it('reads back through the check as the register it is', async () => {
  const { reply } = await exported({ grade: '5' });
  const verdict = await judgeRegisterFile(reply.rawPayload, '导出.xlsx', { locale: 'zh-CN', around: TODAY });
  expect(verdict).toMatchObject({ rows: 3, judged: 3 });
  expect(verdict.summary.unreadable).toBe(0);
});
