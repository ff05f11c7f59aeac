import { sql } from 'kysely';
import type { Candidate, CaseDetail, classification } from '#contract/institutions/index.ts';
import { judgeCandidate, type TieRelation } from '#policy/institutions/index.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Call } from '../../http/call.ts';
import { newId } from '../../identity.ts';
import { notify } from '../../notify/notify.ts';
import { Refusal, requireVersion } from '../../refusal.ts';
import { type ClassificationRow, getCase, lockCase } from './case-row.ts';
import { caseDetail } from './read-case.ts';
import { placeOf, requireUnblocked } from './settle.ts';

interface CandidateRow {
  person_id: string;
  name: string;
  fields: Candidate['fields'];
  since: string | null;
  until: string | null;
  /** Declared for some case before, or known because the person holds a post there today. */
  tie: TieRelation | null;
  /** At another institution: by a tie that was declared, or as its head. */
  employed: boolean;
  seated: boolean;
  busy: number;
}

/** Relations of a tie that mean work at the institution, one's own or a direct relative's (CLS-7). */
export const EMPLOYED = sql`('post', 'part-time', 'relative')`;

const candidatesOf = (tx: ReadTx, row: ClassificationRow, day: string) =>
  tx.many(sql<CandidateRow>`
    select p.id as person_id, p.name, coalesce(e.fields, '{}') as fields, e.since, e.until,
           coalesce(t.relation, case when exists (select from duty d where d.person_id = p.id and d.institution_id = ${row.institution_id}::uuid
             and (d.valid_until is null or d.valid_until > ${day}::date)) then 'post' end) as tie,
           exists (select from expert_tie k where k.div = p.div and k.person_id = p.id and k.relation in ${EMPLOYED})
             or exists (select from duty d where d.person_id = p.id and d.institution_id is not null
             and (d.valid_until is null or d.valid_until > ${day}::date)) as employed,
           exists (select from classification_opinion o where o.div = p.div and o.classification_id = ${row.id}::uuid and o.person_id = p.id) as seated,
           (select count(*)::int from classification_opinion o where o.div = p.div and o.person_id = p.id and o.given_at is null and o.recused_at is null) as busy
      from expert e
      join person p on p.div = e.div and p.id = e.person_id
      left join expert_tie t on t.div = e.div and t.person_id = e.person_id and t.institution_id = ${row.institution_id}::uuid
     where e.div = ${row.div}
     order by busy, p.name, p.id`);

const judge = (row: CandidateRow, day: string) => judgeCandidate(row, day);

/** 可请的专家: the least busy first, with the reason why somebody cannot be asked. */
export async function listCandidates(call: Call<(typeof classification)['candidates']>): Promise<Candidate[]> {
  const { tx, params, house, locale } = call;
  const day = house.clock.today();
  const rows = await candidatesOf(tx, await getCase(tx, params.id), day);
  return rows.map((row) => {
    const [first] = judge(row, day);
    return {
      personId: row.person_id,
      name: row.name,
      fields: row.fields,
      busy: row.busy,
      barred: first === undefined ? null : sentenceOf(first, locale),
    };
  });
}

const SEATS: Partial<Readonly<Record<ClassificationRow['state'], readonly number[]>>> = {
  opened: [1, 2],
  'with-experts': [1, 2],
  third: [3],
};

async function vacantSeats(tx: ReadTx, row: ClassificationRow): Promise<readonly number[]> {
  const taken = await tx.many(sql<{ seat: number }>`
    select seat from classification_opinion where div = ${row.div} and classification_id = ${row.id}::uuid and recused_at is null`);
  return (SEATS[row.state] ?? []).filter((seat) => !taken.some((each) => each.seat === seat));
}

/**
 * 邀请专家: fills the seats that are vacant now, two at first, one where somebody stood down, the third where two differ.
 * @throws Refusal REFUSED_BY_RULE (CLS-7: a tie, not of the pool, seated already), STATE_CONFLICT, STALE_VERSION
 */
export async function assignExperts(call: Call<(typeof classification)['assign']>): Promise<CaseDetail> {
  const { tx, params, body, caller, house, locale } = call;
  const [today, at] = [house.clock.today(), house.clock.now()];
  const row = await lockCase(tx, params.id);
  call.touch(row.id, ...body.personIds);
  requireVersion(body.version, row, await caseDetail(tx, caller, row.id, today, locale));
  const vacant = await vacantSeats(tx, row);
  if (body.personIds.length > vacant.length) throw new Refusal('STATE_CONFLICT', { detail: 'noVacantSeat' });
  const known = await candidatesOf(tx, row, today);
  const chosen = body.personIds.map((id) => known.find((each) => each.person_id === id));
  const seats = chosen.map((each, index) => ({ each, seat: vacant[index]! }));
  const place = placeOf({
    div: row.div,
    institutionId: row.institution_id,
    courseId: row.course_id,
    day: today,
    by: caller.personId,
    at,
  });
  const findings = seats.flatMap(({ each }, index) => {
    if (each === undefined) throw new Refusal('NOT_FOUND');
    const twice = body.personIds.indexOf(each.person_id) < index;
    return judge(twice ? { ...each, seated: true } : each, today);
  });
  requireUnblocked(place, findings);
  for (const { each, seat } of seats) {
    const id = newId(house.clock.wall());
    await tx.run(sql`
      insert into classification_opinion (div, id, classification_id, institution_id, person_id, seat, assigned_by, assigned_at)
      values (${row.div}, ${id}::uuid, ${row.id}::uuid, ${row.institution_id}::uuid, ${each!.person_id}::uuid, ${seat}, ${caller.personId}::uuid, ${at}::timestamptz)`);
    await notify(tx, house, {
      div: row.div,
      personId: each!.person_id,
      kind: 'case-assigned',
      facts: { by: caller.name },
      to: `/console/my-cases/${id}`,
    });
  }
  const state = row.state === 'opened' ? 'with-experts' : row.state;
  await tx.run(
    sql`update classification set state = ${state}, version = version + 1 where div = ${row.div} and id = ${row.id}::uuid`,
  );
  return caseDetail(tx, caller, row.id, today, locale);
}
