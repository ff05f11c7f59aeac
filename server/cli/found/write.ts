import type { ClientBase } from 'pg';
import type { Role } from '#contract/action.ts';
import { auditValues, recordEvent } from '../../audit/event.ts';
import { statementOf } from '../../database/query.ts';
import { newId } from '../../identity.ts';
import { writeNation } from '../../rules/nation.ts';
import { initialsOf } from '../../search/index.ts';
import { parentOf, roleOf } from './check.ts';
import { type Held, keyOf, readHeld } from './held.ts';
import type { Item } from './item.ts';

/** What came new, by kind; whatever stood already was left alone. */
export interface Founded {
  readonly regions: number;
  readonly terms: number;
  readonly offWork: number;
  readonly officials: number;
  readonly same: number;
}

const KINDS: Readonly<Record<number, string>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'street' };
const pathOf = (code: string): string => (parentOf(code) === '' ? code : `${pathOf(parentOf(code))}/${code}`);

/** Writes what is not there yet, inside the caller's transaction, and one event for each region concerned. */
export async function writeFounding(client: ClientBase, items: readonly Item[], today: string): Promise<Founded> {
  const held = await readHeld(client);
  const touched = new Map<string, string[]>();
  const touch = (region: string, id: string) => touched.set(region, [...(touched.get(region) ?? []), id]);
  const of = (kind: Item['kind'], isHeld: (item: Item) => boolean) =>
    items.filter((item) => item.kind === kind && !isHeld(item));

  await writeNation(client);
  const regions = of('region', (i) => held.regions.has(i.code)).toSorted((a, b) => a.code.length - b.code.length);
  for (const { code, name } of regions) {
    await client.query(
      `insert into region (code, kind, name, parent_code, path, valid_from) values ($1, $2, $3, $4, $5, '0001-01-01')`,
      [code, KINDS[code.length], name, parentOf(code) || null, pathOf(code)],
    );
    touch(code.slice(0, 6), code);
  }
  const terms = of('term', (i) => held.terms.has(keyOf(i.code, i.name)));
  for (const { code, name, from, until } of terms) {
    const id = newId();
    await client.query('insert into term (region_code, id, name, first_day, last_day) values ($1, $2, $3, $4, $5)', [
      code,
      id,
      name,
      from,
      until,
    ]);
    touch(code, id);
  }
  const offWork = of('offWork', (i) => held.offWork.has(keyOf(i.code, i.from)));
  for (const { code, from, time } of offWork) {
    await client.query('insert into off_work_time (region_code, valid_from, at) values ($1, $2, $3)', [
      code,
      from,
      time,
    ]);
    touch(code, code);
  }
  // Each time holds until the next one begins.
  await client.query(
    `update off_work_time o set valid_until = n.next
       from (select region_code, valid_from, lead(valid_from) over (partition by region_code order by valid_from) as next from off_work_time) n
      where o.region_code = n.region_code and o.valid_from = n.valid_from and o.region_code = any($1)
        and (o.valid_until is null or o.valid_until > n.next)`,
    [offWork.map((i) => i.code)],
  );
  const officials = of('official', (i) => holdsDuty(held, i));
  const people = new Map([...held.logins].map(([login, { personId }]) => [login, personId]));
  for (const item of officials) touch(item.code, await seat(client, people, item, roleOf(item.role)!, today));
  if (touched.size > 0) await client.query(`update revision set number = number + 1 where name = 'calendar'`);
  for (const [region, ids] of touched) await leaveEvent(client, region, ids);
  return {
    regions: regions.length,
    terms: terms.length,
    offWork: offWork.length,
    officials: officials.length,
    same: items.length - regions.length - terms.length - offWork.length - officials.length,
  };
}

const holdsDuty = ({ logins }: Held, item: Item): boolean =>
  logins.get(item.login)?.duties.includes(`${roleOf(item.role)}/${item.code}`) === true;

/** The person with account and duty; somebody who is known already takes on the duty. */
async function seat(
  client: ClientBase,
  people: Map<string, string>,
  { code, name, login }: Item,
  role: Role,
  today: string,
): Promise<string> {
  const id = people.get(login) ?? newId();
  if (!people.has(login)) {
    people.set(login, id);
    await client.query('insert into person (div, id, name, initials) values ($1, $2, $3, $4)', [
      code,
      id,
      name,
      initialsOf(name, 'person'),
    ]);
    await client.query('insert into account (person_id, person_div, login) values ($1, $2, $3)', [id, code, login]);
  }
  await client.query('insert into duty (id, person_id, role, region_code, valid_from) values ($1, $2, $3, $4, $5)', [
    newId(),
    id,
    role,
    code,
    today,
  ]);
  return id;
}

async function leaveEvent(client: ClientBase, region: string, ids: readonly string[]): Promise<void> {
  const entry = { id: newId(), action: 'place.found', outcome: 'done', caller: null, touched: ids } as const;
  const [, ...values] = auditValues(entry);
  await client.query(statementOf(recordEvent(region, ...values)));
}
