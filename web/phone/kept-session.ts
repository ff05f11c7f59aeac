import type { Me } from '#contract/session.ts';

const KEPT = 'qz_field_me';

/** A grid worker opens the pages where there is no network: who they are stays on the phone until they sign out. Nobody else's does. */
export function keepMe(me: Me): void {
  if (me.duty.role === 'grid-worker') localStorage.setItem(KEPT, JSON.stringify(me));
  else forgetMe();
}

export function readKeptMe(): Me | null {
  const kept = localStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as Me);
}

export const forgetMe = (): void => localStorage.removeItem(KEPT);
