import type { institutionFile } from '#contract/institutions/index.ts';
import { judgeRedLine } from '#policy/institutions/index.ts';
import type { Call } from '../../../http/call.ts';
import { problemText } from '../../../messages/index.ts';
import { Refusal } from '../../../refusal.ts';
import { finishPart, openFile, settlePart } from '../open-file.ts';
import { updatePart } from '../write-part.ts';
import { staffAt } from './write-staff.ts';

type Table = typeof institutionFile;

/** 离开. A dismissal for a red line bars the person and goes on record as a matter for a case (PS-8). */
export async function leaveStaff(call: Call<Table['leaveStaff']>) {
  const { tx, params, body, locale } = call;
  const open = await openFile(call);
  const row = staffAt(open, params.part, body.version);
  if (body.on > open.today || body.on < row.joined_on) {
    const message = problemText(locale).inputs.dayAhead;
    throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.on', message }] });
  }
  const barred = row.barred || body.redLine !== undefined;
  if (body.redLine !== undefined)
    settlePart(call, open, [judgeRedLine(row.name, body.redLine, body.reason)], [], row.id);
  const after = { leftOn: body.on, barred };
  updatePart(tx, 'institution_staff', { div: open.row.div, id: row.id }, after);
  const written = { part: 'staff' as const, id: row.id, version: body.version + 1, reason: body.reason };
  const before = { leftOn: null, barred: row.barred };
  return finishPart(call, open, { ...written, before, after, public: row.published_on === null ? null : 'staff' });
}

/** 标明或解除禁止从业 (PS-7): the county's word alone; it follows the person wherever their identity number is entered. */
export async function barStaff(call: Call<Table['barStaff']>) {
  const { tx, params, body } = call;
  const open = await openFile(call);
  const row = staffAt(open, params.part, body.version, true);
  const after = { barred: body.barred };
  updatePart(tx, 'institution_staff', { div: open.row.div, id: row.id }, after);
  const written = { part: 'staff' as const, id: row.id, version: body.version + 1, reason: body.reason, public: null };
  return finishPart(call, open, { ...written, before: { barred: row.barred }, after });
}
