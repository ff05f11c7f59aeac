import { sql } from 'kysely';
import type { lists, WhiteVerdict } from '#contract/institutions/lists.ts';
import { viewOf } from '../../findings/view.ts';
import type { Call } from '../../http/call.ts';
import { getInstitution } from '../file/lock.ts';
import { isCurrent } from './current.ts';
import { judgeWhite } from './judge-white.ts';
import { refusedOn } from './refused.ts';

/** 能否列入白名单: asked before the form is filled in, by the office and by the institution itself. */
export async function checkWhite(call: Call<(typeof lists)['check']>): Promise<WhiteVerdict> {
  const { tx, params, house, locale, touch } = call;
  const day = house.clock.today();
  const institution = await getInstitution(tx, params.id);
  touch(institution.id);
  const findings = await judgeWhite(tx, institution, day);
  const standing = await tx.many(sql<WhiteVerdict['lists'][number]>`
    select e.list, e.id as "entryId", e.valid_from as since from list_entry e
     where e.div = ${institution.div} and e.institution_id = ${institution.id}::uuid and ${isCurrent(day)} order by e.valid_from`);
  return {
    institutionId: institution.id,
    name: institution.name,
    status: institution.status,
    day,
    findings: findings.map((finding) => viewOf(finding, locale)),
    lists: standing,
    refusedOn: await refusedOn(tx, institution),
  };
}
