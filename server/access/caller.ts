import type { Role } from '#contract/action.ts';
import { type Scope, scopeOfGuardian, scopeOfRegion, scopeOfSchool } from '../database/scope.ts';
import type { Power } from '../database/transaction.ts';

/** Who asks, acting as one duty. */
export interface Caller {
  readonly personId: string;
  readonly name: string;
  readonly dutyId: string;
  readonly role: Role;
  /** 2, 4 or 6 digits; for school posts and guardians the county's six. */
  readonly region: string;
  readonly schoolId: string | null;
  readonly grade: number | null;
}

/** The narrowest rows the duty may ever see; the database refuses the rest. */
export function scopeOf(caller: Caller): Scope {
  if (caller.role === 'guardian') return scopeOfGuardian(caller.region, caller.personId);
  return caller.schoolId === null ? scopeOfRegion(caller.region) : scopeOfSchool(caller.region, caller.schoolId);
}

/** Which of the four database roles a request runs as. A guardian stays in the family's role even when writing. */
export function powerOf(caller: Caller | null, writes: boolean): Power {
  if (caller === null) return 'public';
  if (caller.role === 'guardian') return 'family';
  return writes ? 'writer' : 'reader';
}
