import { type NamedQuery, named } from './query.ts';

export type Power = 'reader' | 'writer' | 'family' | 'public' | 'institution' | 'field' | 'expert';

/** The rows a transaction may see: a range of region codes, optionally one school, one institution, one person. */
export interface Scope {
  /** Inclusive lower edge on `div`. */
  readonly lo: string;
  /** Exclusive upper edge on `div`. */
  readonly hi: string;
  /** A school's id, or '' for every school in the range. */
  readonly school: string;
  /** Who asks, where rows are somebody's own; or ''. */
  readonly person: string;
  /** An institution's id, or ''. */
  readonly institution: string;
}

const open = { school: '', person: '', institution: '' };

/** Everything below one region code: '~' sorts after every digit in the "C" collation. */
export const scopeOfRegion = (code: string): Scope => ({ ...open, lo: code, hi: `${code}~` });
export const scopeOfSchool = (div: string, school: string): Scope => ({ ...scopeOfRegion(div), school });
export const scopeOfInstitution = (div: string, institution: string, person: string): Scope => ({
  ...scopeOfRegion(div),
  institution,
  person,
});
export const scopeOfPerson = (div: string, person: string): Scope => ({ ...scopeOfRegion(div), person });
/** The house's own jobs, and the public board, which has policies of its own. */
export const wholeScope: Scope = { ...open, lo: '', hi: '~' };

const settle = named<never>(
  'scope',
  `select set_config('role', $1, true), set_config('app.div_lo', $2, true), set_config('app.div_hi', $3, true),
          set_config('app.school', $4, true), set_config('app.person', $5, true), set_config('app.institution', $6, true)`,
);

/** Until the transaction ends: the database role that the walls are written for, and the settings that row-level security reads. */
export const enter = (power: Power, { lo, hi, school, person, institution }: Scope): NamedQuery<never> =>
  settle(`qingzhou_${power}`, lo, hi, school, person, institution);
