import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '#contract/sheet.ts';
import { addDays } from '#policy/kernel/day.ts';
import { organisationCheck, residentCheck, usccCheck } from '#policy/kernel/identifiers/index.ts';
import { tables } from '../sheets/columns/index.ts';
import { reopen } from '../sheets/testing/files.ts';
import { COUNTY, type Post } from '../testing/county.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { writeInstitution } from '../testing/institutions.ts';
import { inJson, PAYLOAD_NAMES, type PayloadName, Sent, storedTexts } from '../testing/payloads.ts';
import { sendFile } from '../testing/upload.ts';
import type { ImportKindName } from './kind.ts';

/** 学籍号 of the nth girl of the county. */
function studentNumber(n: number): string {
  const digits = `${COUNTY}${addDays('2015-01-01', n).replaceAll('-', '')}002`;
  return `G${digits}${residentCheck(digits)}`;
}

let house: TestHouse;
const sent = new Sent();
beforeAll(async () => {
  house = await openTestHouse();
  await house.pool.query('update pupil set student_no = $1', [studentNumber(0)]);
  await writeInstitution(house.pool, COUNTY, '常青培训学校', HOME);
});
afterAll(() => house.close());

/** All but the platform's export, which writes no row of its own. */
type Kind = Exclude<ImportKindName, 'platform'>;
const INSTITUTIONS: readonly Kind[] = ['institutions', 'institution-staff', 'courses'];

/** 统一社会信用代码 of the nth non-profit of the county. */
function creditCode(n: number): string {
  const body = `MJ${200_000 + n}`;
  const code = `52${COUNTY}${body}${organisationCheck(body)}`;
  return code + usccCheck(code);
}
/** 身份证号 of the nth person born in 1985. */
function identity(n: number): string {
  const digits = `${COUNTY}${addDays('1985-01-01', n).replaceAll('-', '')}003`;
  return digits + residentCheck(digits);
}
const HOME = creditCode(0);

/** A row of each kind that goes through as it is; `n` keeps rows and files apart. */
const GOOD: Record<Kind, (n: number) => Record<string, string>> = {
  homework: (n) => ({
    class: '五（2）班',
    subject: '语文',
    title: `第${n}题`,
    content: `第${n}页`,
    minutes: '1',
    assignedOn: '2026-11-23',
    dueOn: '2026-11-24',
    form: '口头',
  }),
  schools: (n) => ({
    name: `新学校${n}`,
    code: `21980${10_000 + n}`,
    system: '六三制',
    kind: '小学',
    div: COUNTY,
    setting: '城镇',
  }),
  classes: (n) => ({
    code: '2198000001',
    schoolYear: '2026',
    grade: `${'一二三四五六'[n % 6]}年级`,
    class: String(4 + (Math.floor(n / 6) % 56)),
  }),
  staff: (n) => ({ code: '2198000001', name: `新教师${n}`, number: `T${n}`, post: '教师' }),
  pupils: (n) => ({
    code: '2198000001',
    grade: '五年级',
    class: '2',
    name: `新学生${n}`,
    gender: '女',
    studentNumber: studentNumber(n),
  }),
  guardians: (n) => ({
    studentNumber: studentNumber(0),
    name: `新家长${n}`,
    relation: '父亲',
    phone: `1390000${1000 + n}`,
  }),
  institutions: (n) => ({
    name: `新机构${n}`,
    creditCode: creditCode(n),
    licenceNo: `1${COUNTY}7${String(300_000 + n).padStart(7, '0')}`,
    scope: '非学科类',
    stages: '小学',
    address: `文化路${n}号`,
  }),
  'institution-staff': (n) => ({
    institution: HOME,
    name: `新人员${n}`,
    identity: identity(n),
    kind: '其他人员',
    employment: '兼职',
    vettedOn: '2026-03-01',
    vettingResult: '无记录',
    joinedOn: '2022-01-01',
  }),
  courses: (n) => ({
    institution: HOME,
    name: `新课程${n}`,
    subject: '美术',
    kind: '非学科类',
    stage: '义务教育',
    mode: '线上',
    classSize: '10',
    minutes: '45',
    lessons: '20',
    price: '1000',
  }),
};
let rows = 0;

const columnsOf = (kind: Kind) =>
  Object.entries(tables[kind].columns as Record<string, { readonly zh: string }>).map(([key, { zh }]) => ({ key, zh }));
const places = (Object.keys(GOOD) as Kind[]).flatMap((kind) => columnsOf(kind).map((column) => ({ kind, ...column })));

/** A .csv with a NUL in it is no text, and refused whole. */
const TYPED = PAYLOAD_NAMES.filter((name) => name !== 'nul');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A .csv with one row for each payload, all in one column. */
function fileWith(kind: Kind, key: string, names: readonly PayloadName[]): Buffer {
  const columns = columnsOf(kind);
  const texts = names.map((name) => sent.add(name).text);
  const lines = texts.map((text) => {
    rows += 1;
    const row = { ...GOOD[kind](rows), [key]: text };
    return columns.map((column) => quoted((row as Record<string, string>)[column.key] ?? '')).join(',');
  });
  const header = columns.map(({ zh }) => quoted(zh)).join(',');
  return Buffer.from(`\ufeff${[header, ...lines].join('\n')}\n`);
}

async function upload(post: Post, kind: Kind, bytes: Uint8Array): Promise<ImportView> {
  const group = INSTITUTIONS.includes(kind) ? 'institutions' : 'roster';
  const url = kind === 'homework' ? '/api/imports/homework' : `/api/imports/${group}/${kind}`;
  const reply = await sendFile(house, post, url, '表.csv', bytes);
  expect(reply.statusCode).toBe(202);
  return settled(post, reply.json<ImportView>().id);
}
async function settled(post: Post, id: string): Promise<ImportView> {
  await house.app.imports.drain();
  const answer = await (await house.as(post)).imports.read({ params: { id } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.data;
}

/** The annotated copy, as another library reads it: no cell that an office program would run. */
async function expectGuarded(post: Post, id: string, said: string): Promise<void> {
  const reply = await house.send({
    method: 'GET',
    url: `/api/imports/${id}/marked.xlsx`,
    headers: { cookie: await house.cookie(post) },
  });
  expect({ said, status: reply.statusCode }).toEqual({ said, status: 200 });
  const copy = await reopen(reply.rawPayload);
  for (const sheet of copy.worksheets)
    sheet.eachRow((row) =>
      row.eachCell(({ formula, value, address }) => {
        expect({ said, address, formula }).toEqual({ said, address, formula: undefined });
        if (typeof value === 'string')
          expect({ said, address, runs: /^[=+@]/.test(value) }).toEqual({ said, address, runs: false });
      }),
    );
}

describe('text that would run elsewhere, in every column of every import', () => {
  it.each(places)('$kind: $zh', async ({ kind, key, zh }) => {
    const countys = kind === 'schools' || INSTITUTIONS.includes(kind);
    const post = countys ? house.county.posts.county : house.county.posts.principal;
    const view = await upload(post, kind, fileWith(kind, key, TYPED));
    expect(view).toMatchObject({ state: 'checked', failure: null, rowsTotal: TYPED.length });
    await expectGuarded(post, view.id, `${kind} ${zh}`);
    const answer = await (await house.as(post)).imports.findings({ params: { id: view.id }, query: { size: '200' } });
    const errors = answer.ok ? answer.data.rows.filter(({ severity }) => severity === 'error') : [];
    // A school that is not there has no such class.
    const column = kind === 'homework' && key === 'school' ? '班级' : zh;
    expect(errors.filter((error) => error.column !== column)).toEqual([]);
    const good = TYPED.filter((_, at) => !errors.some(({ row }) => row === at + 2));
    if (good.length === 0) return;
    const whole = await upload(post, kind, fileWith(kind, key, good));
    expect(whole).toMatchObject({ state: 'checked', errors: 0 });
    const commit = await (await house.as(post)).imports.commit({
      params: { id: whole.id },
      body: { version: whole.version, answer: '核对过' },
    });
    expect(commit.ok).toBe(true);
    expect(await settled(post, whole.id)).toMatchObject({ state: 'done', created: good.length });
  });

  it('a file with a character that is no text is refused whole, in a sentence', async () => {
    const { principal } = house.county.posts;
    expect(await upload(principal, 'staff', fileWith('staff', 'name', ['nul']))).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('文字编码无法识别'),
    });
  });

  it('is kept as it was typed wherever it was kept, what cannot be seen aside', async () => {
    const stored = (await storedTexts(house.pool)).filter(({ place }) =>
      /^(school|school_class|person|staff|pupil|guardianship|assignment|account)\./.test(place),
    );
    expect([...new Set(stored.map(({ place }) => place))].toSorted()).toEqual([
      'account.login',
      'assignment.content',
      'assignment.title',
      'guardianship.relation',
      'person.name',
      'pupil.name',
      'school.name',
      'school_class.name',
      'staff.staff_no',
    ]);
    const seen = (text: string) => text.replace(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
    const changed = stored.filter(({ text, mark }) => {
      const whole = seen(sent.of(mark));
      return !text.includes(whole) && !text.includes(inJson(whole));
    });
    expect(changed).toEqual([]);
  });
});
