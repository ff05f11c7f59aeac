import { sql } from 'kysely';
import type { OurRecord } from '#policy/institutions/index.ts';
import type { ReadTx } from '../../database/transaction.ts';

/** The register of a county as the platform's export is held against it. */
export const ourRecords = (tx: ReadTx, div: string): Promise<OurRecord[]> =>
  tx.many(sql<OurRecord>`
    select i.id, i.name, i.name_key as "nameKey", i.credit_code as "creditCode", i.licence_no as "licenceNo", i.address, i.legal_person as "legalPerson",
           i.licence_until as "licenceUntil", i.status, i.stages, i.ledger->>'platformId' as "platformId", coalesce(c.running, 0)::int as courses
      from institution i
      left join (select institution_id, count(*) as running from course where div = ${div} and state = 'running' group by 1) c on c.institution_id = i.id
     where i.div = ${div} and i.merged_into is null order by i.id`);
