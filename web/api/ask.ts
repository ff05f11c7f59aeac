import { QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { Abortable, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';

/** An answer that is a problem, thrown so that queries and error boundaries can carry it. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.problem);
  return result.data;
}

interface Habit {
  /** Milliseconds for which an answer counts as fresh. */
  readonly staleTime?: number;
  /** Milliseconds after which to ask again while somebody looks. */
  readonly refetchInterval?: number;
  readonly retry?: false;
}

/** A question to the server with the key under which its answer is kept. */
export const ask = <T>(
  key: QueryKey,
  call: (options: { signal: Abortable }) => Promise<Result<T>>,
  habit: Habit = {},
) => queryOptions({ queryKey: key, queryFn: async ({ signal }) => unwrap(await call({ signal })), ...habit });

const worthAnotherTry = (error: Error) =>
  !(error instanceof Refused) || error.problem.status === 0 || error.problem.status >= 502;

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && worthAnotherTry(error),
        refetchOnWindowFocus: true,
      },
    },
  });
