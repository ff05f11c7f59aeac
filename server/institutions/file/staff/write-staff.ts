import type { institutionFile, StaffInput } from '#contract/institutions/index.ts';
import { hiringChanges, judgeHiring, judgePhone, type StaffFacts } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import type { SealedIdentity } from '../../../identity-key.ts';
import { Refusal, requireFound, requireVersion } from '../../../refusal.ts';
import { finishPart, type OpenFile, openFile, type PartCall, settlePart } from '../open-file.ts';
import type { StaffRow } from '../part-rows.ts';
import { changedFields } from '../record-changes.ts';
import { viewStaff } from '../view-parts.ts';
import { insertPart, onlyChanged, updatePart } from '../write-part.ts';
import { findMatches } from './matches.ts';
import { sealTyped } from './seal.ts';

type Table = typeof institutionFile;
type Plain = Omit<StaffInput, 'identity'> & { readonly identityMasked: string | null };

const NEW = { barred: false, photo_file_id: null, left_on: null };

/** A person as the rules ask, with what the form does not hold taken from the row. */
const factsWith = (
  id: string,
  after: Plain,
  row: Pick<StaffRow, 'barred' | 'photo_file_id' | 'left_on'>,
): StaffFacts => ({ ...after, id, barred: row.barred, hasPhoto: row.photo_file_id !== null, leftOn: row.left_on });

interface Entry {
  readonly id: string;
  readonly after: Plain;
  readonly hash: Buffer | null;
  readonly changed: readonly string[];
  readonly row: Pick<StaffRow, 'barred' | 'photo_file_id' | 'left_on'>;
}

async function judgeEntry(call: PartCall, open: OpenFile, entry: Entry): Promise<readonly Finding[]> {
  const { id, after, hash, changed, row } = entry;
  const changes = hiringChanges(changed);
  const { div, id: institutionId } = open.row;
  const asked = { div, institutionId, id, hash, name: after.name, phone: after.phone };
  const matches = changes.person || changes.employment ? await findMatches(call.tx, asked) : [];
  return [
    ...(changed.includes('phone') && after.phone !== null ? judgePhone(after.phone, 'phone') : []),
    ...judgeHiring({ person: factsWith(id, after, row), matches, changes }, open.today, open.numbers),
  ];
}

const sealedColumns = (sealed: SealedIdentity | null) => (sealed === null ? {} : { identityHash: sealed.hash });

/** 登记从业人员. A new entry has to show everything: whatever it holds or lacks is judged. */
export async function addStaff(call: Call<Table['addStaff']>) {
  const { tx, house, body } = call;
  const { reason, answers, identity, ...input } = body;
  const open = await openFile(call);
  const id = newId(house.clock.wall());
  const sealed = sealTyped(house, identity, open.today);
  const after: Plain = { ...input, identityMasked: sealed.identity?.masked ?? null };
  const hash = sealed.identity?.hash ?? null;
  const entry = { id, after, hash, changed: Object.keys(after), row: NEW };
  const findings = [...sealed.findings, ...(await judgeEntry(call, open, entry))];
  settlePart(call, open, findings, answers, id);
  const row = { div: open.row.div, id, institutionId: open.row.id };
  insertPart(tx, 'institution_staff', row, { ...after, ...sealedColumns(sealed.identity) });
  const shown = after.publishedOn === null ? null : 'staff';
  return finishPart(call, open, { part: 'staff', id, version: 1, reason, before: {}, after, public: shown });
}

/** Somebody of the file at the version that the writer saw, still there. @throws Refusal NOT_FOUND, STALE_VERSION, STATE_CONFLICT */
export function staffAt(open: OpenFile, id: string, version: number, left = false): StaffRow {
  const row = requireFound(open.parts.staff.find((each) => each.id === id));
  requireVersion(version, row, viewStaff(row));
  if (row.left_on !== null && !left) throw new Refusal('STATE_CONFLICT', { detail: 'partClosed' });
  return row;
}

function plainOf(row: StaffRow): Plain {
  const { id: _, barred: __, hasPhoto: ___, leftOn: ____, version: _____, ...plain } = viewStaff(row);
  return plain;
}

export async function editStaff(call: Call<Table['editStaff']>) {
  const { tx, house, params, body } = call;
  const { version, reason, answers, identity, ...input } = body;
  const open = await openFile(call);
  const row = staffAt(open, params.part, version);
  const sealed = sealTyped(house, identity, open.today);
  const before = plainOf(row);
  const after: Plain = { ...input, identityMasked: sealed.identity?.masked ?? row.identity_masked };
  const hash = sealed.identity?.hash ?? row.identity_hash;
  const changed = changedFields({ ...before }, { ...after });
  const findings = [...sealed.findings, ...(await judgeEntry(call, open, { id: row.id, after, hash, changed, row }))];
  settlePart(call, open, findings, answers, row.id);
  const columns = { ...onlyChanged({ ...after }, changed), ...sealedColumns(sealed.identity) };
  updatePart(tx, 'institution_staff', { div: open.row.div, id: row.id }, columns);
  const shown = before.publishedOn !== null || after.publishedOn !== null ? 'staff' : null;
  const written = { part: 'staff' as const, id: row.id, version: version + 1, reason, public: shown } as const;
  return finishPart(call, open, { ...written, before: { ...before }, after });
}
