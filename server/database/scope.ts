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

const CODE = /^\d{0,9}~?$/;
const UUID = /^[0-9a-f-]{36}$/;

/** The settings that row-level security reads. Checked by pattern, because they travel as text inside one batch. */
export function settingsOf(scope: Scope): string {
  if (!CODE.test(scope.lo) || !CODE.test(scope.hi)) throw new Error(`scope range ${scope.lo}..${scope.hi}`);
  for (const id of [scope.school, scope.person, scope.institution])
    if (id !== '' && !UUID.test(id)) throw new Error(`scope id ${id}`);
  return `set local app.div_lo='${scope.lo}';set local app.div_hi='${scope.hi}';set local app.school='${scope.school}';set local app.person='${scope.person}';set local app.institution='${scope.institution}'`;
}
