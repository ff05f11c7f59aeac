import { useQuery } from '@tanstack/react-query';
import type { FieldWork } from '#contract/institutions/index.ts';
import { Refused, unwrap } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { findWork, keepWork } from './store.ts';

export const FIELD_KEY = ['field'] as const;

export interface ReadWork {
  readonly work: FieldWork;
  /** When it was read, where it comes from the phone instead of the server. */
  readonly keptAt: string | null;
}

async function readWork(personId: string): Promise<ReadWork> {
  const result = await api.sweep.mine();
  if (result.ok) {
    await keepWork(personId, result.data);
    return { work: result.data, keptAt: null };
  }
  if (result.status !== 0 && result.status < 500) throw new Refused(result.problem);
  const kept = await findWork(personId);
  if (kept === undefined) return { work: unwrap(result), keptAt: null };
  return { work: kept.work, keptAt: kept.at };
}

/** Blocks and doors of whoever is signed in; without a network, as last read. */
export function useFieldWork() {
  const { personId } = useMe();
  return useQuery({
    queryKey: [...FIELD_KEY, personId],
    queryFn: () => readWork(personId),
    networkMode: 'always',
    staleTime: 30_000,
  });
}
