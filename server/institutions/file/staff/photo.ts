import type { institutionFile } from '#contract/institutions/index.ts';
import { acceptImage, readStoredFile, storeFile } from '../../../files/index.ts';
import type { Call } from '../../../http/call.ts';
import { Refusal, requireFound } from '../../../refusal.ts';
import { getInstitution } from '../lock.ts';
import { finishPart, openFile } from '../open-file.ts';
import { loadParts } from '../part-rows.ts';
import { updatePart } from '../write-part.ts';

type Table = typeof institutionFile;

/** 人员照片: drawn anew before any transaction begins, for that takes longest. */
export async function setStaffPhoto(call: Call<Table['staffPhoto']>) {
  const { caller, params, upload } = call;
  const image = await acceptImage(upload);
  return call.write(async (tx) => {
    const inside = { ...call, tx };
    const open = await openFile(inside);
    const row = requireFound(open.parts.staff.find(({ id }) => id === params.part));
    if (row.left_on !== null) throw new Refusal('STATE_CONFLICT', { detail: 'partClosed' });
    const { div, id: institutionId } = open.row;
    const photoFileId = await storeFile(tx, image, { div, institutionId, by: caller.personId, at: open.at });
    updatePart(tx, 'institution_staff', { div, id: row.id }, { photoFileId });
    const written = { part: 'staff' as const, id: row.id, version: row.version + 1, reason: '' };
    const [before, after] = [{ photo: row.photo_file_id }, { photo: photoFileId }];
    return finishPart(inside, open, { ...written, before, after, public: row.published_on === null ? null : 'staff' });
  });
}

export async function readStaffPhoto({ tx, params, touch }: Call<Table['readStaffPhoto']>) {
  const row = await getInstitution(tx, params.id);
  const { staff } = await loadParts(tx, row.div, [row.id]);
  const person = requireFound(staff.find(({ id }) => id === params.part));
  touch(row.id, person.id);
  return readStoredFile(tx, row.div, requireFound(person.photo_file_id ?? undefined));
}
