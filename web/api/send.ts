import { useCallback, useRef, useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';

/** Works also where the page is served over plain http inside an office, where crypto.randomUUID is missing. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const undecided = (status: number) => status === 0 || status >= 500;

/**
 * Sends a write. While the outcome is unknown (network, fault) the same body keeps its key, so that trying again
 * cannot do the thing twice; after a definite answer the next try is a new one.
 */
export function useSend<I, T>(call: (input: I, options: CallOptions) => Promise<Result<T>>) {
  const [busy, setBusy] = useState(false);
  const open = useRef<{ body: string; key: string } | null>(null);
  const latest = useRef(call);
  latest.current = call;
  const send = useCallback(async (input: I): Promise<Result<T>> => {
    const body = JSON.stringify(input);
    const key = open.current?.body === body ? open.current.key : newKey();
    open.current = { body, key };
    setBusy(true);
    try {
      const result = await latest.current(input, { idempotencyKey: key });
      if (result.ok || !undecided(result.status)) open.current = null;
      return result;
    } finally {
      setBusy(false);
    }
  }, []);
  return { send, busy };
}
