import { sql } from 'kysely';
import { type BlockPlace, blockFor, type PointPlace } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

/** A door of the register: a teaching point, or the institution's own address where it has none. */
export interface RegisteredPlace extends PointPlace {
  readonly institutionId: string;
  readonly pointId: string | null;
  readonly name: string;
  readonly address: string;
}

interface PlaceRow {
  readonly institution_id: string;
  readonly point_id: string | null;
  readonly name: string;
  readonly address: string;
  readonly street: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
}

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** Every door that is on the register and in no block of the campaign yet. What has ended is not looked for. */
export async function placesToVisit(tx: ReadTx, div: string, campaign: string): Promise<RegisteredPlace[]> {
  const rows = await tx.many(sql<PlaceRow>`
    select i.id as institution_id, p.id as point_id,
           case when count(*) over (partition by i.id) > 1 then i.name || '（' || p.name || '）' else i.name end as name,
           coalesce(p.address, i.address, '') as address, coalesce(p.street_code, i.street_code) as street, p.latitude, p.longitude
      from institution i left join teaching_point p on p.div = i.div and p.institution_id = i.id and p.closed_on is null
     where i.div = ${div} and i.merged_into is null and i.status not in ('closed', 'revoked', 'deregistered')
       and not exists (select from sweep_target t where t.div = i.div and t.campaign_id = ${campaign}::uuid and t.institution_id = i.id
                          and t.point_id is not distinct from p.id)
     order by i.name, p.name`);
  return rows.map((row) => ({
    institutionId: row.institution_id,
    pointId: row.point_id,
    name: row.name,
    address: row.address,
    street: row.street,
    latitude: number(row.latitude),
    longitude: number(row.longitude),
  }));
}

interface Placed {
  readonly inside: readonly { readonly place: RegisteredPlace; readonly blockId: string }[];
  readonly outside: readonly RegisteredPlace[];
}

/** Puts each door into the block that takes it. */
export function placeAll(places: readonly RegisteredPlace[], blocks: readonly BlockPlace[]): Placed {
  const inside: { place: RegisteredPlace; blockId: string }[] = [];
  const outside: RegisteredPlace[] = [];
  for (const place of places) {
    const blockId = blockFor(place, blocks);
    if (blockId === null) outside.push(place);
    else inside.push({ place, blockId });
  }
  return { inside, outside };
}
