import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Action } from '#contract/action.ts';
import type { Me } from '#contract/session.ts';
import { Refused } from './ask.ts';
import { api } from './client.ts';
import { askToSignInAgain } from './sign-in-again.ts';

const KEY = ['session'] as const;

async function readSession(): Promise<Me | null> {
  const result = await api.session.read();
  if (result.ok) return result.data;
  if (result.status === 401) return null;
  throw new Refused(result.problem);
}

/**
 * Who is signed in, or null. Who was here a moment ago is asked to come back before the page below, with all that is
 * typed into it, is given up.
 */
export const sessionQuery = queryOptions({
  queryKey: KEY,
  staleTime: 60_000,
  queryFn: async ({ client }): Promise<Me | null> => {
    const me = await readSession();
    if (me || !client.getQueryData<Me | null>(KEY)) return me;
    return (await askToSignInAgain()) ? readSession() : null;
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

/** Those of the login page in the demo, and nobody elsewhere. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: async () => {
    const result = await api.session.demoPeople();
    return result.ok ? result.data : [];
  },
});
