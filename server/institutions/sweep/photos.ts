import { sql } from 'kysely';
import type { sweep } from '#contract/institutions/sweep-endpoints.ts';
import { acceptImage, readStoredFile, storeFile } from '../../files/index.ts';
import type { Call, FileAnswer } from '../../http/call.ts';
import { Refusal, requireFound } from '../../refusal.ts';
import { inScope } from './campaign-queries.ts';
import { findVisit } from './visit-row.ts';

type Table = typeof sweep;

interface PhotoRow {
  readonly id: string;
  readonly visit_id: string;
  readonly size: number;
}

/** 交照片: idempotent by the id that the device made; only pictures that the visit names, drawn anew before anybody keeps them. */
export async function addPhoto(call: Call<Table['addPhoto']>): Promise<{ id: string; size: number }> {
  const { params, query, upload, caller, house } = call;
  const image = await acceptImage(upload);
  return call.write(async (tx) => {
    const visit = requireFound(await findVisit(tx, params.id));
    const find = sql<PhotoRow>`
      select p.id, p.visit_id, f.size from sweep_photo p join stored_file f on f.div = p.div and f.id = p.file_id where p.id = ${params.photo}::uuid`;
    const earlier = await tx.maybe(find);
    if (earlier?.visit_id === visit.id) return { id: earlier.id, size: earlier.size };
    if (earlier !== undefined) throw new Refusal('KEY_REUSED');
    if (!visit.photo_ids.includes(params.photo)) throw new Refusal('STATE_CONFLICT', { detail: 'photoNotNamed' });
    const fileId = await storeFile(tx, image, {
      div: visit.div,
      institutionId: visit.institution_id,
      by: caller.personId,
      at: house.clock.now(),
    });
    const added = await tx.run(sql`
      insert into sweep_photo (div, id, visit_id, file_id, worker_id, taken_at)
      values (${visit.div}, ${params.photo}::uuid, ${visit.id}::uuid, ${fileId}::uuid, ${caller.personId}::uuid, ${query.at}::timestamptz)
      on conflict (div, id) do nothing`);
    // Somebody else's photo bears the id, or the same one arrived at the same moment: the device asks again and is told.
    if (added === 0) throw new Refusal('KEY_REUSED');
    call.touch(visit.id, params.photo);
    return { id: params.photo, size: image.bytes.length };
  });
}

export async function readPhoto({ tx, params, touch }: Call<Table['photo']>): Promise<FileAnswer> {
  const row = requireFound(
    await tx.maybe(sql<{ div: string; file_id: string }>`
      select p.div, p.file_id from sweep_photo p where ${inScope(tx, 'p')} and p.id = ${params.id}::uuid`),
  );
  touch(params.id);
  return readStoredFile(tx, row.div, row.file_id);
}
