import type { Role } from '#contract/action.ts';
import type { Power } from '../database/scope.ts';
import { type Scope, scopeOfInstitution, scopeOfPerson, scopeOfRegion, scopeOfSchool } from '../database/scope.ts';

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
  /** Of an institution's head. */
  readonly institutionId: string | null;
}

/** The narrowest rows the duty may ever see; the database refuses the rest. */
export function scopeOf(caller: Caller): Scope {
  if (caller.institutionId !== null) return scopeOfInstitution(caller.region, caller.institutionId, caller.personId);
  if (caller.role in HANDS) return scopeOfPerson(caller.region, caller.personId);
  return caller.schoolId === null ? scopeOfRegion(caller.region) : scopeOfSchool(caller.region, caller.schoolId);
}

/** Roles with a power of their own in the database, reading and writing: it shows them what is theirs and nothing else. */
const HANDS: Partial<Record<Role, Power>> = {
  guardian: 'family',
  'institution-head': 'institution',
  'grid-worker': 'field',
  expert: 'expert',
};

/** Which of the database roles a request runs as. */
export function powerOf(caller: Caller | null, writes: boolean): Power {
  if (caller === null) return 'public';
  return HANDS[caller.role] ?? (writes ? 'writer' : 'reader');
}
