import type { LegalForm, LicenceScope, Mode, RiskGrade, Stage, Status } from '#policy/institutions/facts.ts';

/** A row of `institution` as the database gives it. */
export interface InstitutionRow {
  readonly div: string;
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
  readonly credit_code: string | null;
  readonly legal_form: LegalForm;
  readonly licence_no: string | null;
  readonly licence_authority: string | null;
  readonly licence_from: string | null;
  readonly licence_until: string | null;
  readonly scope: LicenceScope;
  readonly stages: Stage[];
  readonly modes: Mode[];
  readonly status: Status;
  readonly status_since: string;
  readonly street_code: string | null;
  readonly address: string | null;
  readonly legal_person: string | null;
  readonly phone: string | null;
  readonly ledger: Readonly<Record<string, unknown>>;
  readonly confirmed: Readonly<Record<string, string>>;
  readonly missing: string[];
  readonly completeness_permille: number;
  readonly stale_since: string | null;
  readonly risk_grade: RiskGrade | null;
  readonly source: 'register' | 'import' | 'sweep' | 'own' | 'platform';
  readonly merged_into: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly changed_at: string;
}
