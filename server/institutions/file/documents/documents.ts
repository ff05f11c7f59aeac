import { sql } from 'kysely';
import type { institutionFile } from '#contract/institutions/index.ts';
import { named } from '../../../database/query.ts';
import type { ReadTx } from '../../../database/transaction.ts';
import { acceptDocument, readStoredFile, storeFile } from '../../../files/index.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { Refusal, requireFound } from '../../../refusal.ts';
import { sourceOf, writerOf } from '../context.ts';
import { getInstitution, lockInstitution } from '../lock.ts';
import { notePublicChange } from '../public-change.ts';
import { recordChanges } from '../record-changes.ts';

type Table = typeof institutionFile;
interface KeptDocument {
  readonly div: string;
  readonly id: string;
  readonly institution_id: string;
  readonly kind: string;
  readonly title: string;
  readonly file_id: string;
  readonly public: boolean;
  readonly added_by: string;
}

const find = named<KeptDocument>(
  'document-find',
  `select div, id, institution_id, kind, title, file_id, public, added_by from institution_document
    where div = $1 and id = $2 and institution_id = $3 and removed_at is null`,
);

/** A document that lies in the file. @throws Refusal NOT_FOUND */
export async function getDocument(tx: ReadTx, div: string, institutionId: string, id: string): Promise<KeptDocument> {
  return requireFound(await tx.maybe(find(div, id, institutionId)));
}

/** 上传档案材料: judged by its bytes and drawn anew before any transaction begins. */
export async function addDocument(call: Call<Table['addDocument']>) {
  const { params, query, upload, caller, house, touch } = call;
  const file = await acceptDocument(upload);
  const [id, at] = [newId(house.clock.wall()), house.clock.now()];
  return call.write(async (tx) => {
    const row = await lockInstitution(tx, params.id);
    touch(row.id, id);
    const fileId = await storeFile(tx, file, { div: row.div, institutionId: row.id, by: caller.personId, at });
    await tx.run(sql`
      insert into institution_document (div, id, institution_id, kind, title, file_id, public, added_by, added_at)
      values (${row.div}, ${id}::uuid, ${row.id}::uuid, ${query.kind}, ${query.title}, ${fileId}::uuid, ${query.public}, ${caller.personId}::uuid, ${at}::timestamptz)`);
    recordChanges(tx, {
      ...{ div: row.div, institutionId: row.id, part: 'institution', partId: row.id, version: row.version },
      ...{ source: writerOf(caller) === 'county' ? 'desk' : 'own', reason: null, by: caller.personId, at },
      before: {},
      after: { document: { id, kind: query.kind, title: query.title } },
    });
    if (query.public) notePublicChange(tx, row, 'file', at);
    return { id, version: 1 };
  });
}

export async function readDocument({ tx, params, touch }: Call<Table['readDocument']>) {
  const row = await getInstitution(tx, params.id);
  const document = await getDocument(tx, row.div, row.id, params.part);
  touch(row.id, document.id);
  return readStoredFile(tx, row.div, document.file_id);
}

/** 撤下: the file itself stays. An institution takes away what it put there, never what an office rests on. @throws Refusal NOT_ALLOWED */
export async function removeDocument({
  tx,
  params,
  caller,
  house,
  touch,
}: Call<Table['removeDocument']>): Promise<undefined> {
  const at = house.clock.now();
  const row = await lockInstitution(tx, params.id);
  const document = await getDocument(tx, row.div, row.id, params.part);
  const writer = writerOf(caller);
  if (writer === 'institution' && document.added_by !== caller.personId)
    throw new Refusal('NOT_ALLOWED', { detail: 'documentOfOffice' });
  touch(row.id, document.id);
  await tx.run(sql`
    update institution_document set removed_at = ${at}::timestamptz where div = ${row.div} and id = ${document.id}::uuid`);
  recordChanges(tx, {
    ...{ div: row.div, institutionId: row.id, part: 'institution', partId: row.id, version: row.version },
    ...{ source: sourceOf(writer), reason: null, by: caller.personId, at },
    before: { document: { id: document.id, kind: document.kind, title: document.title } },
    after: {},
  });
  if (document.public) notePublicChange(tx, row, 'file', at);
  return undefined;
}
