import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import { Refused } from '#web/api/ask.ts';
import { errorsByField } from '#web/parts/field.tsx';
import { ledgerQuery, previewQuery } from './queries.ts';
import { inputOf, isJudgeable, type Values } from './values.ts';

const PAUSE_MS = 350;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/**
 * Asks the rules while somebody types: what they find, what is left on the ledger, and which fields make no sense.
 * Until a title and minutes are there, the ledger of the day alone is shown.
 */
export function useVerdict(values: Values, id?: string) {
  const settled = useSettled(values);
  const judgeable = isJudgeable(settled);
  const preview = useQuery({
    ...previewQuery({ ...inputOf(settled), ...(id && { id }) }),
    enabled: judgeable,
    placeholderData: keepPreviousData,
  });
  const ledger = useQuery({
    ...ledgerQuery(settled.classId, settled.assignedOn),
    enabled: settled.classId !== '' && !judgeable,
  });
  const problem: Problem | null = judgeable && preview.error instanceof Refused ? preview.error.problem : null;
  const verdict = judgeable && !preview.error ? preview.data : undefined;
  return {
    findings: problem?.findings ?? verdict?.findings ?? null,
    rows: verdict?.ledger ?? (ledger.data ? [ledger.data] : (preview.data?.ledger ?? [])),
    shares: verdict?.shares ?? [],
    errors: errorsByField(problem?.errors),
  };
}
