import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '#web/messages/console.ts';
import { problemOf } from './problem.ts';
import { ErrorState } from './states.tsx';

const PATIENCE_MS = 300;

/** Grey bars in the final layout, shown only when the answer takes longer than a blink. */
export function Skeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }) {
  const text = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className="skeleton" />;
  return (
    <div className="skeleton" role="status" aria-label={text.parts.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <i key={row} style={{ height: tall ? 40 : 18, width: `${100 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  waiting?: ReactNode;
  /** The answer is the whole page: what went wrong then heads it. */
  page?: boolean;
}

/** Shows a question's answer, or that it is on its way, or what went wrong with a way to go on. */
export function Answered<T>({ query, children, waiting, page = false }: Props<T>) {
  if (query.data !== undefined)
    return <div className={query.isPlaceholderData ? 'older' : undefined}>{children(query.data)}</div>;
  if (query.error)
    return <ErrorState page={page} problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  return waiting ?? <Skeleton />;
}
