import type { DemoPerson, Me, session } from '#contract/session.ts';
import { actionsOf } from '../access/table.ts';
import type { House } from '../house.ts';
import type { Call, Handlers } from '../http/call.ts';
import { Refusal, requireFound } from '../refusal.ts';
import { dutiesOf, findDuty, type HeldDuty } from './duty.ts';
import { requireLogin } from './login.ts';
import { closeSession, endedCookie, openSession, sessionCookie, turnSession } from './session.ts';

type Table = typeof session;

async function meOf(house: House, held: HeldDuty): Promise<Me> {
  const all = await dutiesOf(house.pool, held.caller.personId, house.clock.today());
  const unread = await house.pool.query<{ n: number }>(
    'select count(*)::int as n from notification where div = $1 and person_id = $2 and read_at is null',
    [held.caller.region, held.caller.personId],
  );
  return {
    personId: held.caller.personId,
    name: held.caller.name,
    duty: held.duty,
    duties: all.map((d) => d.duty),
    actions: actionsOf(held.caller.role),
    today: house.clock.today(),
    demo: house.demo,
    unread: unread.rows[0]?.n ?? 0,
  };
}

async function enter(call: Call<Table['open']> | Call<Table['demoOpen']>, held: HeldDuty): Promise<Me> {
  const token = await openSession(call.house.pool, held.caller.personId, held.duty.id, call.house.clock.wall());
  call.actAs(held.caller);
  call.touch(held.caller.personId);
  call.setHeader('set-cookie', sessionCookie(token, call.secure));
  return meOf(call.house, held);
}

function requireDemo(house: House): void {
  if (!house.demo) throw new Refusal('NOT_FOUND', { detail: 'demoOff' });
}

export const sessionRoutes: Handlers<Table> = {
  async read({ house, caller }) {
    return meOf(house, requireFound(await findDuty(house.pool, caller.dutyId, house.clock.today())));
  },
  async open(call) {
    const { house, body } = call;
    const personId = await requireLogin(house.pool, body.login, body.password, house.clock.wall());
    const first = (await dutiesOf(house.pool, personId, house.clock.today()))[0];
    if (first === undefined) throw new Refusal('LOGIN_REFUSED', { detail: 'loginUnknown' });
    return enter(call, first);
  },
  async close({ house, token, secure, setHeader }) {
    if (token !== null) await closeSession(house.pool, token);
    setHeader('set-cookie', endedCookie(secure));
    return undefined;
  },
  async switchDuty({ house, caller, token, body, touch }) {
    const held = requireFound(
      (await dutiesOf(house.pool, caller.personId, house.clock.today())).find((d) => d.duty.id === body.dutyId),
    );
    if (token === null) throw new Refusal('NOT_SIGNED_IN');
    await turnSession(house.pool, token, held.duty.id);
    touch(held.duty.id);
    return meOf(house, held);
  },
  async demoPeople({ house, locale }) {
    requireDemo(house);
    const cast = await house.pool.query<
      DemoPerson & { regionName: string; schoolName: string | null; institutionName: string | null }
    >(
      `select c.duty_id as "dutyId", p.name, d.role, r.name as "regionName", s.name as "schoolName", i.name as "institutionName",
              case when $1 = 'en' then c.story_en else c.story_zh end as story
         from demo_cast c
         join duty d on d.id = c.duty_id
         join region r on r.code = d.region_code
         join account a on a.person_id = d.person_id
         join person p on p.div = a.person_div and p.id = a.person_id
         left join school s on s.div = d.region_code and s.id = d.school_id
         left join institution i on i.div = d.region_code and i.id = d.institution_id
        order by c.position`,
      [locale],
    );
    return cast.rows.map(({ regionName, schoolName, institutionName, ...person }) => ({
      ...person,
      place: institutionName ?? schoolName ?? regionName,
    }));
  },
  async demoOpen(call) {
    requireDemo(call.house);
    const cast = await call.house.pool.query('select from demo_cast where duty_id = $1', [call.body.dutyId]);
    if (cast.rowCount === 0) throw new Refusal('NOT_FOUND');
    return enter(call, requireFound(await findDuty(call.house.pool, call.body.dutyId, call.house.clock.today())));
  },
};
