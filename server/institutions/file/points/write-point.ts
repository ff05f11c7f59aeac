import type { institutionFile, PointInput, PointView } from '#contract/institutions/index.ts';
import { COUNTY_POINT_FIELDS, countyPart, judgePlace } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import { named } from '../../../database/query.ts';
import type { Call } from '../../../http/call.ts';
import { newId } from '../../../identity.ts';
import { problemText } from '../../../messages/index.ts';
import { Refusal, requireFound, requireVersion } from '../../../refusal.ts';
import { finishPart, type OpenFile, openFile, type PartCall, settlePart } from '../open-file.ts';
import type { PointRow } from '../part-rows.ts';
import { changedFields } from '../record-changes.ts';
import { viewPoint } from '../view-parts.ts';
import { insertPart, onlyChanged, updatePart } from '../write-part.ts';

type Table = typeof institutionFile;
interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

const extentOf = named<Box>(
  'county-extent',
  'select south::float8, north::float8, west::float8, east::float8 from region_extent where region_code = $1',
);
/** Shown to anyone (the card). */
const PUBLIC = ['name', 'streetCode', 'address', 'latitude', 'longitude', 'approvalNo', 'approvedUntil', 'closedOn'];
const publicAmong = (changed: readonly string[]): 'point' | null =>
  changed.some((key) => PUBLIC.includes(key)) ? 'point' : null;

const EMPTY: Partial<Record<keyof PointInput, null>> = {};

/** The values of a point as its form has them. */
function inputOf(row: PointRow): PointInput {
  const { id: _, closedOn: __, version: ___, ...input } = viewPoint(row);
  return input;
}

async function judgePoint(
  call: PartCall,
  open: OpenFile,
  after: PointInput,
  changed: readonly string[],
): Promise<Finding[]> {
  const moved = changed.includes('latitude') || changed.includes('longitude');
  const extent = moved ? ((await call.tx.maybe(extentOf(open.row.div))) ?? null) : null;
  const forbidden = open.writer === 'county' ? [] : COUNTY_POINT_FIELDS.filter((key) => changed.includes(key));
  return [...(moved ? judgePlace(after, extent) : []), ...forbidden.map(countyPart)];
}

/** 登记教学点: whoever opens it; what approves it is the county's to write. */
export async function addPoint(call: Call<Table['addPoint']>) {
  const { tx, house, body } = call;
  const { reason, answers, ...after } = body;
  const open = await openFile(call);
  const id = newId(house.clock.wall());
  const changed = changedFields(EMPTY, after);
  settlePart(call, open, await judgePoint(call, open, after, changed), answers, id);
  insertPart(tx, 'teaching_point', { div: open.row.div, id, institutionId: open.row.id }, after);
  return finishPart(call, open, { part: 'point', id, version: 1, reason, before: EMPTY, after, public: 'point' });
}

/** The point at the version that the writer saw, still open. @throws Refusal NOT_FOUND, STALE_VERSION, STATE_CONFLICT */
function pointAt(open: OpenFile, id: string, version: number): PointRow {
  const row = requireFound(open.parts.points.find((each) => each.id === id));
  const current: PointView = viewPoint(row);
  requireVersion(version, row, current);
  if (row.closed_on !== null) throw new Refusal('STATE_CONFLICT', { detail: 'partClosed' });
  return row;
}

export async function editPoint(call: Call<Table['editPoint']>) {
  const { tx, params, body } = call;
  const { version, reason, answers, ...after } = body;
  const open = await openFile(call);
  const row = pointAt(open, params.part, version);
  const before = inputOf(row);
  const changed = changedFields({ ...before }, after);
  settlePart(call, open, await judgePoint(call, open, after, changed), answers, row.id);
  updatePart(tx, 'teaching_point', { div: open.row.div, id: row.id }, onlyChanged(after, changed));
  const written = { part: 'point' as const, id: row.id, version: version + 1, reason, public: publicAmong(changed) };
  return finishPart(call, open, { ...written, before: { ...before }, after });
}

/** 关闭教学点: its row stays, for what was taught there stays true. @throws Refusal INPUT_INVALID for a day ahead */
export async function closePoint(call: Call<Table['closePoint']>) {
  const { tx, params, body, locale } = call;
  const open = await openFile(call);
  const row = pointAt(open, params.part, body.version);
  if (body.on > open.today) {
    const message = problemText(locale).inputs.dayAhead;
    throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.on', message }] });
  }
  updatePart(tx, 'teaching_point', { div: open.row.div, id: row.id }, { closedOn: body.on });
  const written = { part: 'point' as const, id: row.id, version: body.version + 1, reason: body.reason };
  return finishPart(call, open, {
    ...written,
    before: { closedOn: null },
    after: { closedOn: body.on },
    public: 'point',
  });
}
