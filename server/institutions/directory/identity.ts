import { type RawBuilder, sql } from 'kysely';
import type { LegalForm, LicenceScope, Mode, Stage, Status } from '#policy/institutions/index.ts';

/** What identifies an institution `i` to anyone. */
export interface IdentityRow {
  id: string;
  div: string;
  regionName: string;
  name: string;
  creditCode: string | null;
  legalForm: LegalForm;
  scope: LicenceScope;
  stages: Stage[];
  modes: Mode[];
  status: Status;
  statusSince: string;
  licenceNo: string | null;
  licenceAuthority: string | null;
  licenceFrom: string | null;
  licenceUntil: string | null;
  changedAt: string;
}

export const identityColumns: RawBuilder<unknown> = sql`
  i.id, i.div, r.name as "regionName", i.name, i.credit_code as "creditCode", i.legal_form as "legalForm", i.scope, i.stages, i.modes, i.status,
  i.status_since as "statusSince", i.licence_no as "licenceNo", i.licence_authority as "licenceAuthority", i.licence_from as "licenceFrom",
  i.licence_until as "licenceUntil", i.changed_at as "changedAt"`;
