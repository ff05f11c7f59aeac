import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSheet, readSource } from '../../sheets/index.ts';
import { openTestHouse, type TestHouse } from '../../testing/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const BOUNDARY = 'qz-boundary';
/** What a browser sends for the form. */
function form(file: { name: string; bytes: Buffer } | null, fields: Record<string, string> = {}): Buffer {
  const head = (disposition: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}`;
  const parts = [
    Buffer.from(
      `${head(`name="file"; filename="${file?.name ?? ''}"`)}\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    file?.bytes ?? Buffer.alloc(0),
    Buffer.from('\r\n'),
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}\r\n\r\n${value}\r\n`)),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ];
  return Buffer.concat(parts);
}
const post = (payload: Buffer, headers: Record<string, string> = {}) =>
  house.send({
    method: 'POST',
    url: '/check',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, accept: 'text/html', ...headers },
    payload,
  });

const HEADER = '班级,学科,作业内容,预计时长,布置日期';
const csv = (...rows: string[]) => ({ name: '登记表.csv', bytes: Buffer.from([HEADER, ...rows].join('\n')) });
const OVER = csv(
  '五（2）班,语文,抄写生字,35,2026-11-18',
  '五（2）班,数学,练习册,30,2026-11-18',
  '五（2）班,英语,<b>听读</b>,5,2026-11-19',
);

describe('checking a register from a plain form', () => {
  it('offers the form, the template and the places whose numbers hold', async () => {
    const page = await house.send({ method: 'GET', url: '/check' });
    expect(page.body).toMatch(/<form[^>]*enctype="multipart\/form-data"[\s\S]*name="file"/);
    expect(page.body).toContain('/api/templates/homework');
    expect(page.body).toContain('东湖区');
    expect(page.body).not.toContain('<script');
  });

  it('names the row, the rule and its clause, and the class-day above the limit', async () => {
    const page = await post(form(OVER, { system: '6-3', region: '', want: 'page' }));
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(/须改正 1 处。/);
    expect(page.body).toMatch(/<td class="num" data-label="行">3<\/td>[\s\S]*65 分钟[\s\S]*\/rules\/HW-2/);
    expect(page.body).toMatch(/超过上限的班和日子[\s\S]*五（2）班[\s\S]*65 分钟[\s\S]*60 分钟/);
  });

  it('hands back the annotated copy inside the page, or by itself, and keeps nothing', async () => {
    const page = await post(form(OVER));
    const inside = /href="data:[^;]+;base64,([^"]+)"/.exec(page.body)?.[1] ?? '';
    const bytes = Buffer.from(inside.replaceAll('&#61;', '='), 'base64');
    expect((await openSheet(await readSource(bytes), { name: 'x.xlsx' })).sheets.length).toBeGreaterThan(0);
    const copy = await post(form(OVER, { want: 'copy' }));
    expect(copy.headers['content-disposition']).toContain('attachment');
    expect(copy.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { rows } = await house.pool.query('select count(*)::int as n from stored_file');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('judges by the numbers of the county that was chosen', async () => {
    await house.pool.query(
      `select set_rule_parameter(gen_random_uuid(), '980102', 'hw.g3g6.writtenMax', 'max', 50, '2026-09-01', null, '东湖区规定', null)`,
    );
    const sixty = csv('五（2）班,语文,抄写生字,30,2026-11-18', '五（2）班,数学,练习册,30,2026-11-18');
    expect((await post(form(sixty))).body).toContain('没有发现不符合规定的地方');
    expect((await post(form(sixty, { region: '980102' }))).body).toContain('须改正 1 处');
  });

  it.each([
    ['nothing chosen', null, '没有收到文件'],
    ['an empty file', { name: 'a.xlsx', bytes: Buffer.alloc(0) }, '文件是空的'],
    ['a web page', { name: 'a.xls', bytes: Buffer.from('<html><table></table></html>') }, '改了名字的网页'],
    ['no header', { name: 'a.csv', bytes: Buffer.from('甲,乙\n1,2\n') }, '没有找到'],
    ['not a zip', { name: 'a.xlsx', bytes: Buffer.from('not a workbook at all') }, '内容却不是'],
  ])('says why %s cannot be read, and keeps the form', async (_, file, sentence) => {
    const page = await post(form(file));
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(sentence);
    expect(page.body).toContain('name="file"');
  });

  it('speaks English, escapes what the file says, and refuses another site', async () => {
    const nasty = csv('"<script>alert(1)</script>",语文,x,10,2026-11-18');
    const page = await post(form({ ...nasty, name: '<script>.csv' }), { cookie: 'qz_lang=en' });
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('Row by row');
    expect((await post(form(OVER), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });
});
