import { sql } from 'kysely';
import type { directory } from '#contract/institutions/directory.ts';
import type { Call, FileAnswer } from '../../http/call.ts';
import { requireFound } from '../../refusal.ts';

/** The photo of somebody published who is still there; the wall lets no other file through. @throws Refusal NOT_FOUND */
export async function readPhoto({ tx, params, setHeader }: Call<(typeof directory)['photo']>): Promise<FileAnswer> {
  const row = requireFound(
    await tx.maybe(sql<FileAnswer>`
      select f.name, f.bytes from institution_staff s join stored_file f on f.div = s.div and f.id = s.photo_file_id
       where s.institution_id = ${params.id}::uuid and s.id = ${params.part}::uuid`),
  );
  setHeader('cache-control', 'public, max-age=3600');
  return { name: 'photo.jpg', bytes: row.bytes };
}
