import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '#contract/sheet.ts';
import { stoppedClock } from '../clock.ts';
import { openTestHouse, type TestHouse } from '../testing/house.ts';
import { sendFile, workbook } from '../testing/upload.ts';
import { forgetUnconfirmed } from './forget.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const NUMBER = '980102198503124032';
/** By kind: where it is sent, and a row that holds an identity number. */
const SHEETS = {
  staff: [
    '/api/imports/roster/staff',
    ['学校标识码', '工号', '姓名', '岗位', '身份证号'],
    ['2198010201', 'T9001', '周老师', '教师', NUMBER],
  ],
  institutions: [
    '/api/imports/institutions/institutions',
    ['机构名称', '联系电话', '法定代表人身份证号'],
    ['小桔灯课外辅导班', '13920000999', NUMBER],
  ],
  'institution-staff': [
    '/api/imports/institutions/institution-staff',
    ['所属机构', '姓名', '人员类别', '专兼职', '身份证号'],
    ['52980102MJ0000018H', '周老师', '其他人员', '专职', NUMBER],
  ],
} as const;
type Kind = keyof typeof SHEETS;

async function send(kind: Kind, damaged?: Uint8Array): Promise<string> {
  const [url, header, row] = SHEETS[kind];
  const bytes = damaged ?? (await workbook([...header], [[...row]]));
  const reply = await sendFile(house, house.county.posts.county, url, '名册.xlsx', bytes);
  expect(reply.statusCode).toBe(202);
  return reply.json<ImportView>().id;
}
/** The import as it stands, and how many bytes of its sheet the house still holds. */
async function held(id: string) {
  const { rows } = await house.pool.query(
    `select i.state, octet_length(f.bytes) as bytes, f.size, f.sha256 = sha256(f.bytes) as whole
       from sheet_import i join stored_file f on f.div = i.div and f.id = i.file_id where i.id = $1`,
    [id],
  );
  return rows[0];
}
const forgotten = (state: string) => ({ state, bytes: 0, size: 0, whole: true });
const at = (instant: string) => ({ pool: house.pool, clock: stoppedClock(instant), demo: true, log: house.app.log });

describe.each(Object.keys(SHEETS) as Kind[])('DP-3: a sheet of %s with identity numbers', (kind) => {
  const checked = async () => {
    const id = await send(kind);
    await house.app.imports.drain();
    expect(await held(id)).toMatchObject({ state: 'checked', bytes: expect.any(Number), whole: true });
    expect((await held(id)).bytes).toBeGreaterThan(0);
    return id;
  };

  it('is forgotten when its import is cancelled, and can no longer be fetched', async () => {
    const id = await checked();
    const official = await house.as(house.county.posts.county);
    const view = await official.imports.read({ params: { id } });
    const version = view.ok ? view.data.version : 0;
    expect(await official.imports.cancel({ params: { id }, body: { version } })).toMatchObject({ ok: true });
    expect(await held(id)).toEqual(forgotten('cancelled'));
    const cookie = await house.cookie(house.county.posts.county);
    const reply = await house.send({ method: 'GET', url: `/api/imports/${id}/marked.xlsx`, headers: { cookie } });
    expect(reply.statusCode).toBe(409);
  });

  it('is forgotten when it cannot be read', async () => {
    const id = await send(kind, Buffer.from(`PK ${NUMBER}`));
    await house.app.imports.drain();
    expect(await held(id)).toEqual(forgotten('failed'));
  });

  it('is forgotten when whoever sent it no longer holds the duty', async () => {
    const { dutyId } = house.county.posts.county;
    const id = await checked();
    await house.pool.query(
      `with ended as (update duty set valid_until = '2026-11-19' where id = $2) update sheet_import set state = 'checking' where id = $1`,
      [id, dutyId],
    );
    await house.app.imports.drain();
    await house.pool.query('update duty set valid_until = null where id = $1', [dutyId]);
    expect(await held(id)).toEqual(forgotten('failed'));
  });

  it('is given up and forgotten within a day when nobody confirms it', async () => {
    const id = await checked();
    await house.pool.query(`update sheet_import set created_at = '2026-11-19T12:00:00+08:00' where id = $1`, [id]);
    await forgetUnconfirmed(at('2026-11-20T11:00:00+08:00'));
    expect(await held(id)).toMatchObject({ state: 'checked', whole: true });
    expect((await held(id)).bytes).toBeGreaterThan(0);
    await forgetUnconfirmed(at('2026-11-20T11:00:01+08:00'));
    expect(await held(id)).toEqual(forgotten('cancelled'));
  });
});

it('DP-3: a sheet left behind by an import that is over is found and forgotten', async () => {
  const id = await send('institutions');
  await house.app.imports.drain();
  await house.pool.query(`update sheet_import set state = 'done' where id = $1`, [id]);
  await forgetUnconfirmed(at('2026-11-19T12:30:00+08:00'));
  expect(await held(id)).toEqual(forgotten('done'));
});

it('a sheet without such numbers stays as the source of what it brought', async () => {
  const bytes = await workbook(['学校标识码', '学校名称'], [['2198010299', '新校']]);
  const reply = await sendFile(house, house.county.posts.county, '/api/imports/roster/schools', '学校.xlsx', bytes);
  const { id } = reply.json<ImportView>();
  await house.app.imports.drain();
  await house.pool.query(`update sheet_import set created_at = '2026-11-01T12:00:00+08:00' where id = $1`, [id]);
  await forgetUnconfirmed(at('2026-11-20T11:00:00+08:00'));
  expect((await held(id)).bytes).toBe(bytes.length);
});
