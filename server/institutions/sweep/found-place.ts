import { sql } from 'kysely';
import { cluesOf, judgeHidden, nameKey, riskOf } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { recordFindings } from '../../findings/record.ts';
import { newId } from '../../identity.ts';
import { initialsOf } from '../../search/index.ts';
import { notePublicChange } from '../file/public-change.ts';
import { recordChanges } from '../file/record-changes.ts';
import { refreshMeasure } from '../file/refresh-measure.ts';
import { placeNames } from '../identity/place-names.ts';
import type { Standing } from './into-file.ts';
import { namedIn, positionOf, type VisitRow } from './visit-row.ts';

const phoneOf = ({ answers }: VisitRow): string | null => {
  const phone = answers.phone?.value;
  return typeof phone === 'string' && phone !== '' ? phone : null;
};

const streetOf = async (tx: WriteTx, { div, block_id }: VisitRow): Promise<string | null> =>
  (
    await tx.one(
      sql<{
        street: string | null;
      }>`select street_code as street from sweep_block where div = ${div} and id = ${block_id}::uuid`,
    )
  ).street;

/** 新发现: a file of its own for a place that nobody knew, tagged by what points to disguise; without a licence it is a clue (REG-10). */
export async function openFoundPlace(tx: WriteTx, visit: VisitRow, at: Standing): Promise<string> {
  const id = newId();
  const told = namedIn(visit.answers);
  const [name, address] = [told.name ?? '', told.address ?? ''];
  const position = positionOf(visit);
  const street = await streetOf(tx, visit);
  const ledger = { clues: cluesOf(visit.answers) };
  const riskGrade = riskOf(visit.outcome, visit.answers).grade;
  const key = nameKey(name, await placeNames(tx, visit.div));
  await tx.run(sql`
    insert into institution (div, id, name, initials, name_key, legal_form, scope, status, status_since, street_code, address, phone, ledger, risk_grade, confirmed, source,
      created_at, changed_at)
    values (${visit.div}, ${id}::uuid, ${name}, ${initialsOf(name, 'place')}, ${key}, 'none', 'none', 'unlicensed', ${at.today}::date, ${street}, ${address},
      ${phoneOf(visit)}, ${JSON.stringify(ledger)}::jsonb, ${riskGrade}, ${JSON.stringify({ name: at.today, address: at.today, riskGrade: at.today })}::jsonb, 'sweep',
      ${at.at}::timestamptz, ${at.at}::timestamptz)`);
  const point = newId();
  await tx.run(sql`
    insert into teaching_point (div, id, institution_id, name, street_code, address, latitude, longitude)
    values (${visit.div}, ${point}::uuid, ${id}::uuid, ${name}, ${street}, ${address}, ${position?.latitude ?? null}, ${position?.longitude ?? null})`);
  recordChanges(tx, {
    div: visit.div,
    institutionId: id,
    part: 'institution',
    partId: id,
    version: 1,
    source: 'sweep',
    reason: null,
    by: at.by,
    at: at.at,
    before: {},
    after: { name, address, status: 'unlicensed', phone: phoneOf(visit), streetCode: street, riskGrade },
  });
  await tx.run(sql`
    update sweep_visit set institution_id = ${id}::uuid where div = ${visit.div} and id = ${visit.id}::uuid`);
  await tx.run(sql`
    update stored_file set institution_id = ${id}::uuid
     where div = ${visit.div} and id in (select file_id from sweep_photo where div = ${visit.div} and visit_id = ${visit.id}::uuid)`);
  recordClue(tx, visit, { id, name, address }, at);
  notePublicChange(tx, { div: visit.div, id }, 'file', at.at);
  await refreshMeasure(tx, id, at.today);
  return id;
}

function recordClue(
  tx: WriteTx,
  visit: VisitRow,
  place: { id: string; name: string; address: string },
  at: Standing,
): void {
  const clue = judgeHidden(place, visit.answers, at.today);
  if (clue === null) return;
  recordFindings(
    tx,
    {
      div: visit.div,
      schoolId: null,
      classId: null,
      grade: null,
      assignmentId: null,
      day: at.today,
      by: visit.worker_id,
      institutionId: place.id,
      partId: visit.id,
      at: at.at,
    },
    [{ finding: clue, outcome: 'open', answer: null }],
  );
}
