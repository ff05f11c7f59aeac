/** The rows a transaction may see: a range of region codes, optionally one school, optionally one person (a guardian). */
export interface Scope {
  /** Inclusive lower edge on `div`. */
  readonly lo: string;
  /** Exclusive upper edge on `div`. */
  readonly hi: string;
  /** A school's id, or '' for every school in the range. */
  readonly school: string;
  /** The guardian's id, or ''. */
  readonly person: string;
}

/** Everything below one region code: '~' sorts after every digit in the "C" collation. */
export const scopeOfRegion = (code: string): Scope => ({ lo: code, hi: `${code}~`, school: '', person: '' });
export const scopeOfSchool = (div: string, school: string): Scope => ({ ...scopeOfRegion(div), school });
export const scopeOfGuardian = (div: string, person: string): Scope => ({ ...scopeOfRegion(div), person });
/** The house's own jobs, and the public board, which has policies of its own. */
export const wholeScope: Scope = { lo: '', hi: '~', school: '', person: '' };

const CODE = /^\d{0,9}~?$/;
const UUID = /^[0-9a-f-]{36}$/;

/** The settings that row-level security reads. Checked by pattern, because they travel as text inside one batch. */
export function settingsOf(scope: Scope): string {
  if (!CODE.test(scope.lo) || !CODE.test(scope.hi)) throw new Error(`scope range ${scope.lo}..${scope.hi}`);
  for (const id of [scope.school, scope.person]) if (id !== '' && !UUID.test(id)) throw new Error(`scope id ${id}`);
  return `set local app.div_lo='${scope.lo}';set local app.div_hi='${scope.hi}';set local app.school='${scope.school}';set local app.person='${scope.person}'`;
}
