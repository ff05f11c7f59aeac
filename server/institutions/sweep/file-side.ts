import { sql } from 'kysely';
import type { VisitDetail } from '#contract/institutions/sweep.ts';
import { metresBetween } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { positionOf, type VisitRow } from './visit-row.ts';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly scope: string;
  readonly address: string | null;
  readonly licence_no: string | null;
  readonly licence_until: string | null;
  readonly phone: string | null;
  readonly point_id: string | null;
  readonly point_name: string | null;
  readonly point_address: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly closed_on: string | null;
}

/** What the register says of the place, beside what the worker saw; null for a place that nobody knew. */
export async function fileSideOf(tx: ReadTx, visit: VisitRow): Promise<VisitDetail['file']> {
  if (visit.institution_id === null) return null;
  const row = await tx.maybe(sql<FileRow>`
    select i.id, i.name, i.status, i.scope, i.address, i.licence_no, i.licence_until, i.phone, p.id as point_id, p.name as point_name,
           p.address as point_address, p.latitude, p.longitude, p.closed_on
      from institution i
      left join sweep_target t on t.div = i.div and t.id = ${visit.target_id}::uuid
      left join teaching_point p on p.div = i.div and p.id = t.point_id
     where i.div = ${visit.div} and i.id = ${visit.institution_id}::uuid`);
  if (row === undefined) return null;
  const kept = positionOf({ latitude: row.latitude, longitude: row.longitude, accuracy: null });
  const stood = positionOf(visit);
  return {
    institutionId: row.id,
    name: row.name,
    status: row.status,
    scope: row.scope,
    address: row.address,
    licenceNo: row.licence_no,
    licenceUntil: row.licence_until,
    phone: row.phone,
    point:
      row.point_id === null
        ? null
        : {
            id: row.point_id,
            name: row.point_name ?? '',
            address: row.point_address ?? '',
            position: kept,
            closedOn: row.closed_on,
          },
    metres:
      kept === null || stood === null
        ? null
        : metresBetween([kept.latitude, kept.longitude], [stood.latitude, stood.longitude]),
  };
}
