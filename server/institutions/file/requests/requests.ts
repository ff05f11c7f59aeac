import { type RawBuilder, sql } from 'kysely';
import type { institutionFile } from '#contract/institutions/index.ts';
import { dueDay, findField } from '#policy/institutions/index.ts';
import { named } from '../../../database/query.ts';
import type { WriteTx } from '../../../database/transaction.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { problemText } from '../../../messages/index.ts';
import { notify } from '../../../notify/notify.ts';
import { Refusal, requireFound, requireVersion } from '../../../refusal.ts';
import { numbersOn } from '../context.ts';
import type { InstitutionRow } from '../institution-row.ts';
import { lockInstitution } from '../lock.ts';

type Table = typeof institutionFile;
interface Locked {
  readonly id: string;
  readonly state: 'open' | 'answered' | 'closed';
  readonly text: string;
  readonly asked_by: string;
  readonly version: number;
}

const lock = named<Locked>(
  'request-lock',
  'select id, state, text, asked_by, version from institution_request where div = $1 and id = $2 and institution_id = $3 for update',
);
const heads = named<{ person_id: string }>(
  'institution-heads',
  `select person_id from duty where role = 'institution-head' and institution_id = $1 and valid_from <= $2 and (valid_until is null or valid_until > $2)`,
);

/** 请机构补填、更正或说明: with a day that is counted in working days, told to whoever runs the institution. */
export async function askInstitution(call: Call<Table['ask']>) {
  const { tx, params, body, caller, house, locale, touch } = call;
  const [today, at, id] = [house.clock.today(), house.clock.now(), newId(house.clock.wall())];
  const row = await lockInstitution(tx, params.id);
  if (body.field !== undefined && findField(body.field) === undefined) {
    const message = problemText(locale).inputs.unknownKey(body.field);
    throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.field', message }] });
  }
  const within = body.within ?? (await numbersOn(tx, row.div, today)).get('reg.answerDays');
  const due = dueDay(today, within);
  touch(row.id, id);
  await tx.run(sql`
    insert into institution_request (div, id, institution_id, kind, field, text, due_on, state, asked_by, asked_at)
    values (${row.div}, ${id}::uuid, ${row.id}::uuid, ${body.kind}, ${body.field ?? null}, ${body.text}, ${due}, 'open', ${caller.personId}::uuid, ${at}::timestamptz)`);
  for (const { person_id } of await tx.many(heads(row.id, today))) {
    const notice = {
      div: row.div,
      personId: person_id,
      kind: 'institution-asked' as const,
      to: '/console/my-institution',
    };
    await notify(tx, house, { ...notice, facts: { text: body.text, due } });
  }
  return { id, version: 1 };
}

async function lockRequest(tx: WriteTx, row: InstitutionRow, id: string, version: number): Promise<Locked> {
  const request = requireFound(await tx.maybe(lock(row.div, id, row.id)));
  requireVersion(version, request);
  return request;
}

async function move(tx: WriteTx, row: InstitutionRow, request: Locked, sets: RawBuilder<unknown>) {
  await tx.run(
    sql`update institution_request set ${sets}, version = version + 1 where div = ${row.div} and id = ${request.id}::uuid`,
  );
  return { id: request.id, version: request.version + 1 };
}

/** 机构答复. @throws Refusal STATE_CONFLICT once it is answered or closed */
export async function answerRequest({ tx, params, body, caller, house, touch }: Call<Table['answer']>) {
  const row = await lockInstitution(tx, params.id);
  const request = await lockRequest(tx, row, params.part, body.version);
  if (request.state !== 'open') throw new Refusal('STATE_CONFLICT', { detail: 'requestState' });
  touch(row.id, request.id);
  const notice = { div: row.div, personId: request.asked_by, kind: 'institution-answered' as const };
  await notify(tx, house, {
    ...notice,
    facts: { name: row.name, text: body.answer },
    to: `/console/institutions/${row.id}`,
  });
  return move(
    tx,
    row,
    request,
    sql`state = 'answered', answer = ${body.answer}, answered_by = ${caller.personId}::uuid, answered_at = ${house.clock.now()}::timestamptz`,
  );
}

/** 办结, or give an answer back that does not do. @throws Refusal STATE_CONFLICT */
export async function closeRequest({ tx, params, body, house, touch }: Call<Table['closeRequest']>) {
  const row = await lockInstitution(tx, params.id);
  const request = await lockRequest(tx, row, params.part, body.version);
  if (request.state === 'closed' || (body.reopen && request.state === 'open'))
    throw new Refusal('STATE_CONFLICT', { detail: 'requestState' });
  touch(row.id, request.id);
  return body.reopen
    ? move(tx, row, request, sql`state = 'open'`)
    : move(tx, row, request, sql`state = 'closed', closed_at = ${house.clock.now()}::timestamptz`);
}
