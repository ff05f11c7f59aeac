import { sql } from 'kysely';
import { inExtent, metresBetween, riskOf } from '#policy/institutions/index.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { lockInstitution } from '../file/lock.ts';
import { notePublicChange } from '../file/public-change.ts';
import { recordChanges } from '../file/record-changes.ts';
import { refreshMeasure } from '../file/refresh-measure.ts';
import { takeSnapshot } from '../file/snapshot.ts';
import { extentOf } from './visit-findings.ts';
import { positionOf, type VisitRow } from './visit-row.ts';

/** Who accepts, when. */
export interface Standing {
  readonly by: string;
  /** Business instant. */
  readonly at: string;
  readonly today: string;
}

interface PointRow {
  readonly id: string;
  readonly address: string;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly closed_on: string | null;
  readonly version: number;
}

const textOf = (visit: VisitRow, key: string): string | null => {
  const value = visit.answers[key]?.value;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The point that the worker stood at; locked after its institution, as everywhere. */
const lockPoint = (tx: WriteTx, visit: VisitRow): Promise<PointRow | undefined> =>
  tx.maybe(sql<PointRow>`
    select p.id, p.address, p.latitude, p.longitude, p.closed_on, p.version
      from teaching_point p join sweep_target t on t.div = p.div and t.point_id = p.id
     where p.div = ${visit.div} and t.id = ${visit.target_id}::uuid for update of p`);

/** Metres within which the position of a phone and that of the file mean the same door. */
const SAME_DOOR = 100;

/** Where the point is, as far as the visit knows better: a place without a position, or one that lies elsewhere; never outside the county. */
async function betterPosition(
  tx: WriteTx,
  visit: VisitRow,
  point: PointRow,
): Promise<readonly [number, number] | null> {
  const stood = positionOf(visit);
  if (stood === null) return null;
  const extent = await extentOf(tx, visit.div);
  if (extent !== null && !inExtent(stood.latitude, stood.longitude, extent)) return null;
  const kept = positionOf({ ...point, accuracy: null });
  const [here, there] = [
    [stood.latitude, stood.longitude] as const,
    kept && ([kept.latitude, kept.longitude] as const),
  ];
  return there === null || metresBetween(there, here) > SAME_DOOR + (stood.accuracy ?? 0) ? here : null;
}

async function updatePoint(tx: WriteTx, visit: VisitRow, institutionId: string, point: PointRow, at: Standing) {
  const position = visit.outcome === 'visited' ? await betterPosition(tx, visit, point) : null;
  const [latitude, longitude] = position ?? [point.latitude, point.longitude];
  const after = {
    address: (visit.outcome === 'visited' ? textOf(visit, 'address') : null) ?? point.address,
    latitude: latitude === null ? null : Number(latitude),
    longitude: longitude === null ? null : Number(longitude),
    closedOn:
      visit.outcome === 'closed' ? (point.closed_on ?? textOf(visit, 'closedSince') ?? at.today) : point.closed_on,
  };
  const before = {
    address: point.address,
    latitude: point.latitude === null ? null : Number(point.latitude),
    longitude: point.longitude === null ? null : Number(point.longitude),
    closedOn: point.closed_on,
  };
  const changed = recordChanges(tx, {
    div: visit.div,
    institutionId,
    part: 'point',
    partId: point.id,
    version: point.version + 1,
    source: 'sweep',
    reason: null,
    by: at.by,
    at: at.at,
    before,
    after,
  });
  if (changed.length === 0) return;
  await tx.run(sql`
    update teaching_point set address = ${after.address}, latitude = ${after.latitude}, longitude = ${after.longitude}, closed_on = ${after.closedOn}::date,
           version = version + 1 where div = ${visit.div} and id = ${point.id}::uuid`);
  notePublicChange(tx, { div: visit.div, id: institutionId }, 'point', at.at);
}

/** Fields of the file for which a worker who stood before the door can answer. */
function confirmedBy(visit: VisitRow): readonly string[] {
  if (visit.outcome !== 'visited') return visit.outcome === 'refused' ? ['riskGrade'] : [];
  return [
    ...(visit.answers.signboard?.value === 'same' ? ['name'] : []),
    'address',
    ...(textOf(visit, 'phone') === null ? [] : ['phone']),
    'riskGrade',
  ];
}

/** An accepted visit goes into the file: what it confirms, what it changes, the point that has closed. @returns the institution's id */
export async function intoFile(tx: WriteTx, visit: VisitRow, id: string, at: Standing): Promise<string> {
  const file = await lockInstitution(tx, id);
  await takeSnapshot(tx, file, 'visit', visit.id, at.by, at.at);
  const point = await lockPoint(tx, visit);
  if (point !== undefined) await updatePoint(tx, visit, id, point, at);
  const phone = (visit.outcome === 'visited' ? textOf(visit, 'phone') : null) ?? file.phone;
  // Where nobody could look, what was seen before stands.
  const risk = riskOf(visit.outcome, visit.answers).grade ?? file.risk_grade;
  recordChanges(tx, {
    div: file.div,
    institutionId: id,
    part: 'institution',
    partId: id,
    version: file.version + 1,
    source: 'sweep',
    reason: null,
    by: at.by,
    at: at.at,
    before: { phone: file.phone, riskGrade: file.risk_grade },
    after: { phone, riskGrade: risk },
  });
  const confirmed = Object.fromEntries(confirmedBy(visit).map((field) => [field, at.today]));
  await tx.run(sql`
    update institution set phone = ${phone}, risk_grade = ${risk}, confirmed = confirmed || ${JSON.stringify(confirmed)}::jsonb, version = version + 1,
           changed_at = ${at.at}::timestamptz where div = ${file.div} and id = ${id}::uuid`);
  await refreshMeasure(tx, id, at.today);
  return id;
}
