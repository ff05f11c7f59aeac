import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useMe } from '#web/api/session.ts';
import { FIELD_KEY } from './field-work.ts';
import { flush } from './flush.ts';
import { type OutboxItem, onOutboxChange, outboxOf } from './store.ts';

/** What waits on this phone; `null` until it has been looked up. */
export function useOutbox(): readonly OutboxItem[] | null {
  const { personId } = useMe();
  const [items, setItems] = useState<readonly OutboxItem[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = () =>
      void outboxOf(personId).then((next) => {
        if (!gone) setItems(next);
      });
    read();
    const stop = onOutboxChange(read);
    return () => {
      gone = true;
      stop();
    };
  }, [personId]);
  return items;
}

/** Sends what waits, and reads the list again once something has arrived. */
export function useFlush(): () => Promise<void> {
  const { personId } = useMe();
  const client = useQueryClient();
  return useCallback(async () => {
    if ((await flush(personId)) > 0) await client.invalidateQueries({ queryKey: FIELD_KEY });
  }, [personId, client]);
}

/** A phone that says it is online may reach nobody, and may not say when that ends. */
const AGAIN_MS = 60_000;

/** On start, when the network comes back, when somebody looks at the page again, and every minute while they do. */
export function useFlushing(): void {
  const send = useFlush();
  useEffect(() => {
    const now = () => {
      if (navigator.onLine && document.visibilityState === 'visible') void send();
    };
    now();
    window.addEventListener('online', now);
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', now);
    const timer = setInterval(now, AGAIN_MS);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [send]);
}
