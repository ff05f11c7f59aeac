import type { QueryClient } from '@tanstack/react-query';
import type { Duty, Me } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { sessionQuery } from '#web/api/session.ts';

/** What was read as somebody else is forgotten; the query of the session stays, because pages are watching it. */
export function becomeAnother(client: QueryClient, me: Me | null): void {
  client.setQueryData(sessionQuery.queryKey, me);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** Roles whose pages are on the phone; all others work at the desk. */
export const onPhone = (role: Duty['role']): boolean => role === 'guardian' || role === 'grid-worker';

/** Acts as another duty from now on. */
export async function actAs(client: QueryClient, duty: Duty): Promise<void> {
  const result = await api.session.switchDuty({ body: { dutyId: duty.id } });
  if (!result.ok) return;
  if (!onPhone(result.data.duty.role)) {
    window.location.assign('/console/');
    return;
  }
  becomeAnother(client, result.data);
}
