import type { QueryClient } from '@tanstack/react-query';
import type { Duty } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { sessionQuery } from '#web/api/session.ts';

/** Acts as another duty from now on; whatever was read as the former one is forgotten, and other duties work at the desk. */
export async function actAs(client: QueryClient, duty: Duty): Promise<void> {
  const result = await api.session.switchDuty({ body: { dutyId: duty.id } });
  if (!result.ok) return;
  if (result.data.duty.role !== 'guardian') {
    window.location.assign('/console/');
    return;
  }
  client.clear();
  client.setQueryData(sessionQuery.queryKey, result.data);
}
