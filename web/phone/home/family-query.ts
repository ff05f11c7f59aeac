import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { unwrap } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';

/** The children of whoever is signed in, on one day. While another day is fetched the last one stays. */
export const familyQuery = (day: string | undefined) =>
  queryOptions({
    queryKey: ['family', day ?? 'today'],
    queryFn: async ({ signal }) => unwrap(await api.family.homework({ query: day ? { day } : {} }, { signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
