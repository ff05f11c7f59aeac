import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';

export const campaignQuery = (id: string) =>
  ask(['sweep', 'campaign', id], (options) => api.sweep.read({ params: { id } }, options));
export const workersQuery = ask(['sweep', 'workers'], (options) => api.sweep.workers({}, options));
export const secondsQuery = (id: string, query: { block?: string | undefined; worker?: string | undefined }) =>
  ask(['sweep', 'seconds', id, query], (options) => api.sweep.seconds({ params: { id }, query }, options));
export const drawsQuery = (id: string) =>
  ask(['sweep', 'draws', id], (options) => api.sweep.draws({ params: { id } }, options));
export const streetsQuery = ask(['regions'], (options) => api.place.regions({}, options));

/** Sends a change of a sweep, says that it is done, and reads everything about sweeps again; what was refused stays for the page to show. */
export function useChange<I, T>(call: (input: I, options: CallOptions) => Promise<Result<T>>, done: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend(call);
  const change = async (input: I): Promise<boolean> => {
    const result = await send(input);
    setProblem(result.ok ? null : result.problem);
    if (result.ok || result.problem.code === 'STALE_VERSION') await client.invalidateQueries({ queryKey: ['sweep'] });
    if (result.ok) void message.success(done);
    return result.ok;
  };
  return { change, busy, problem };
}
