import { nameKey } from '#policy/institutions/index.ts';
import { initialsOf } from '../../search/index.ts';
import { COUNTY } from '../../testing/county.ts';
import type { TestHouse } from '../../testing/house.ts';
import { type SmallInstitution, writeInstitution } from '../../testing/institutions.ts';
import { checkCounty } from '../index.ts';

const OTHERWISE = [
  '橙光',
  '蓝鲸',
  '竹蜻蜓',
  '麦田',
  '启明',
  '朗读者',
  '乐高山',
  '木棉',
  '飞鸟',
  '石榴',
  '云杉',
  '白鹭',
  '金桥',
  '海棠',
  '松塔',
  '稻香',
];

/** Institutions that are like no other until a test makes them so, and an official who decides about them. */
export function openDesk(house: TestHouse) {
  const inner = () => ({ pool: house.pool, clock: house.clock, demo: true, log: house.app.log });
  const rows = async (text: string, ...values: unknown[]) => (await house.pool.query(text, values)).rows;
  let writes = 0;
  /** A write of somebody else, later than any before it. */
  async function set(id: string, values: Record<string, unknown>): Promise<void> {
    writes += 1;
    const columns = {
      ...values,
      ...(typeof values.name === 'string' && { initials: initialsOf(values.name, 'place') }),
    };
    const list = Object.keys(columns).map((column, i) => `${column} = $${i + 3}`);
    await house.pool.query(
      `update institution set changed_at = '2026-11-20T00:00:00Z'::timestamptz + $2 * interval '1 second', ${list.join(', ')} where id = $1`,
      [id, writes, ...Object.values(columns)],
    );
  }

  let made = 0;
  /** An institution like no other, until a test makes it so. */
  async function institution(change: Record<string, unknown> = {}, div = COUNTY): Promise<SmallInstitution> {
    made += 1;
    const one = await writeInstitution(house.pool, div, '占位', `52980102MJ0000${100 + made}X`);
    const name = (change.name as string | undefined) ?? `${OTHERWISE[made % OTHERWISE.length]}${made}培训学校`;
    await set(one.id, {
      name_key: nameKey(name, ['东湖区', '清川市', '云岚省']),
      licence_no: `1980102700${10000 + made}`,
      phone: `139${10000000 + made}`,
      legal_person: `人${made}`,
      address: `第${made}大道${made}号`,
      ...change,
      name,
    });
    return one;
  }
  const SAME = { name: '东湖区晨星教育培训中心', phone: '13911112222', address: '学府街9号', legal_person: '周敏' };
  async function twins(change: Record<string, unknown> = {}): Promise<[SmallInstitution, SmallInstitution]> {
    const name = `晨星${made}教育`;
    const phone = `1381111${1000 + made}`;
    const address = `学府街${made + 500}号`;
    const person = `周敏${made}`;
    const a = await institution({ ...SAME, name, phone, address, legal_person: person });
    const b = await institution({
      ...SAME,
      name: `东湖区${name}培训学校`,
      phone,
      address,
      legal_person: person,
      ...change,
    });
    return [a, b];
  }

  const as = () => house.as(house.county.posts.county);
  async function pairOf(a: { id: string }, b: { id: string }) {
    const found = await (await as()).duplicates.list({ query: { institution: a.id, size: 200 } });
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    return found.data.rows.find((p) => [p.first.id, p.second.id].includes(b.id));
  }
  async function proposed(a: { id: string }, b: { id: string }) {
    await checkCounty(inner(), COUNTY);
    const pair = await pairOf(a, b);
    if (pair === undefined) throw new Error('no such pair');
    return pair;
  }
  const read = async (id: string) => {
    const answer = await (await as()).duplicates.read({ params: { id } });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.data;
  };
  const merge = async (id: string, keptId: string, take: string[] = []) => {
    const { version } = await read(id);
    return (await as()).duplicates.merge({ params: { id }, body: { keptId, take, note: '同一家', version } });
  };
  const undo = async (id: string) =>
    (await as()).duplicates.undo({ params: { id }, body: { note: '合错了', version: (await read(id)).version } });
  const distinct = async (id: string) =>
    (await as()).duplicates.distinct({
      params: { id },
      body: { note: '同名不同店', version: (await read(id)).version },
    });
  return { inner, rows, set, institution, twins, as, pairOf, proposed, read, merge, undo, distinct };
}
