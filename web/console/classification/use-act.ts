import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';

/**
 * A step of a case: sends it, says that it is done, and shows everything as it stands then. Where somebody was quicker the case is read
 * again before anything else is tried.
 */
export function useAct<I, T>(call: (input: I, options: CallOptions) => Promise<Result<T>>, done: string) {
  const text = useText();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend(call);
  const act = async (input: I): Promise<T | null> => {
    const result = await send(input);
    if (result.ok) {
      setProblem(null);
      void message.success(done);
      await client.invalidateQueries();
      return result.data;
    }
    if (result.problem.code === 'STALE_VERSION') {
      void message.warning(text.classification.stale);
      await client.invalidateQueries({ queryKey: ['classification'] });
    }
    setProblem(result.problem);
    return null;
  };
  return { act, busy, problem, forget: () => setProblem(null) };
}
