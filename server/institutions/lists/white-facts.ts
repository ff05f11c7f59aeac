import { sql } from 'kysely';
import type {
  INSPECTIONS,
  LegalForm,
  LicenceScope,
  StaffKind,
  Stage,
  Status,
  WhiteFacts,
} from '#policy/institutions/index.ts';
import { countStaff } from '#policy/institutions/index.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { parametersFor } from '../../rules/parameters.ts';
import { isCurrent } from './current.ts';

interface Row {
  id: string;
  status: Status;
  legal_form: LegalForm;
  credit_code: string | null;
  scope: LicenceScope;
  stages: Stage[];
  licence_no: string | null;
  licence_from: string | null;
  licence_until: string | null;
  custody: boolean;
  platform_no: string | null;
  inspection: string | null;
  missing: number;
  black: boolean;
  staff: {
    kind: StaffKind;
    vettedOn: string | null;
    result: 'clear' | 'hit' | null;
    barred: boolean;
    published: boolean;
  }[];
  running: number;
  unpriced: number;
  disguised: number;
  undecided: number;
}

/** A case is undecided until the county has decided it; an appeal leaves the decision standing. */
const UNDECIDED = sql`('opened', 'with-experts', 'third', 'to-decide')`;

const rowsOf = (div: string, ids: readonly string[], day: string) => sql<Row>`
  select i.id, i.status, i.legal_form, i.credit_code, i.scope, i.stages, i.licence_no, i.licence_from, i.licence_until,
         coalesce(i.ledger->>'custodyAccount', '') <> '' or coalesce((i.ledger->>'depositAmount')::numeric, 0) > 0 as custody,
         nullif(i.ledger->>'platformId', '') as platform_no, i.ledger->>'inspectionResult' as inspection, cardinality(i.missing) as missing,
         exists (select from list_entry e where e.div = i.div and e.institution_id = i.id and e.list = 'black' and ${isCurrent(day)}) as black,
         (select coalesce(json_agg(json_build_object('kind', s.kind, 'vettedOn', s.vetted_on, 'result', s.vetting_result, 'barred', s.barred,
                                                     'published', s.published_on is not null)), '[]')
            from institution_staff s where s.div = i.div and s.institution_id = i.id and s.left_on is null) as staff,
         c.running, c.unpriced, c.disguised, c.undecided
    from institution i
    cross join lateral (
      select count(*)::int as running, count(*) filter (where c.price_fen = 0)::int as unpriced,
             count(*) filter (where c.declared_kind = 'non-subject' and c.decided_kind = 'subject')::int as disguised,
             count(*) filter (where c.declared_kind = 'non-subject' and exists (select from classification k
               where k.div = c.div and k.course_id = c.id and k.state in ${UNDECIDED}))::int as undecided
        from course c where c.div = i.div and c.institution_id = i.id and c.state = 'running') c
   where i.div = ${div} and i.id = any (${ids}::uuid[])`;

/** What the white list asks about these institutions of one county, as the day has it. */
export async function whiteFacts(
  tx: ReadTx,
  div: string,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, WhiteFacts>> {
  const parameters = await parametersFor(tx, div, day, (await revisions(tx)).parameters);
  const rows = await tx.many(rowsOf(div, ids, day));
  return new Map(
    rows.map((row): [string, WhiteFacts] => [
      row.id,
      {
        status: row.status,
        legalForm: row.legal_form,
        creditCode: row.credit_code,
        scope: row.scope,
        stages: row.stages,
        licenceNo: row.licence_no,
        licenceFrom: row.licence_from,
        licenceUntil: row.licence_until,
        custody: row.custody,
        platformNo: row.platform_no,
        inspection: row.inspection as (typeof INSPECTIONS)[number] | null,
        staff: countStaff(row.staff, day, parameters),
        courses: {
          running: row.running,
          unpriced: row.unpriced,
          disguised: row.disguised,
          undecided: row.undecided,
        },
        blackListed: row.black,
        missing: row.missing,
      },
    ]),
  );
}
