import type { ClientBase } from 'pg';

/** What the database holds of what a founding file may name. */
export interface Held {
  /** Names by code. */
  readonly regions: ReadonlyMap<string, string>;
  /** `first/last` by region and name. */
  readonly terms: ReadonlyMap<string, string>;
  /** Times by region and first day. */
  readonly offWork: ReadonlyMap<string, string>;
  /** By login. */
  readonly logins: ReadonlyMap<string, Official>;
}
export interface Official {
  readonly personId: string;
  readonly name: string;
  /** `role/region` of each. */
  readonly duties: readonly string[];
}

export const keyOf = (region: string, what: string): string => `${region}/${what}`;

export async function readHeld(client: ClientBase): Promise<Held> {
  const ask = async <R>(query: string): Promise<R[]> => (await client.query(query)).rows as R[];
  const regions = await ask<{ code: string; name: string }>('select code, name from region');
  const terms = await ask<{ region: string; name: string; days: string }>(
    `select region_code as region, name, first_day || '/' || last_day as days from term`,
  );
  const offWork = await ask<{ region: string; from: string; time: string }>(
    `select region_code as region, valid_from as "from", to_char(at, 'HH24:MI') as time from off_work_time`,
  );
  const logins = await ask<Official & { login: string }>(
    `select a.login, a.person_id as "personId", p.name,
            array(select d.role || '/' || d.region_code from duty d where d.person_id = a.person_id and d.valid_until is null) as duties
       from account a join person p on p.div = a.person_div and p.id = a.person_id where a.login is not null`,
  );
  return {
    regions: new Map(regions.map((r) => [r.code, r.name])),
    terms: new Map(terms.map((t) => [keyOf(t.region, t.name), t.days])),
    offWork: new Map(offWork.map((o) => [keyOf(o.region, o.from), o.time])),
    logins: new Map(logins.map((l) => [l.login, l])),
  };
}
