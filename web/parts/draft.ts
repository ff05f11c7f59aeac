import { useCallback, useEffect, useRef, useState } from 'react';

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

const WAIT_MS = 400;
const keyOf = (person: string, form: string) => `qz.draft.${person}.${form}`;

function read<T>(key: string): Kept<T> | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Kept<T>);
  } catch {
    return null;
  }
}

/**
 * What somebody types survives a closed tab, an ended session and a broken server: it is kept in this browser, per person and
 * form, until it has been sent. `savedAt` is wall-clock milliseconds; null means nothing differs from the start.
 */
export function useDraft<T>(person: string, form: string, start: T) {
  const key = keyOf(person, form);
  const [kept] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(() => (kept ? { ...start, ...kept.value } : start));
  const [savedAt, setSavedAt] = useState<number | null>(kept?.at ?? null);
  const [restored, setRestored] = useState(kept !== null);
  const touched = useRef(false);

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => {
      const at = Date.now();
      try {
        localStorage.setItem(key, JSON.stringify({ at, value } satisfies Kept<T>));
        setSavedAt(at);
      } catch {
        // A full or forbidden store costs the safety copy only: the form itself goes on.
        setSavedAt(null);
      }
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [key, value]);

  const change = useCallback((next: T | ((now: T) => T)) => {
    touched.current = true;
    setValue(next);
  }, []);
  const clear = useCallback(
    (to: T) => {
      touched.current = false;
      localStorage.removeItem(key);
      setSavedAt(null);
      setRestored(false);
      setValue(to);
    },
    [key],
  );
  return { value, change, clear, savedAt, restored };
}
