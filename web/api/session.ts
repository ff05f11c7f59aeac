import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Action } from '#contract/action.ts';
import type { Me } from '#contract/session.ts';
import { Refused } from './ask.ts';
import { api } from './client.ts';

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async (): Promise<Me | null> => {
    const result = await api.session.read();
    if (result.ok) return result.data;
    if (result.status === 401) return null;
    throw new Refused(result.problem);
  },
});

/** @throws when nobody is signed in: only for pages behind the sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export function useMay(): (action: Action) => boolean {
  const { actions } = useMe();
  return (action) => actions.includes(action);
}
