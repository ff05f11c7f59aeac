import type { Result } from '#contract/client.ts';

/** What came back, or a failure that shows why it did not. */
export function data<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.data;
}

interface Refused {
  readonly code: string;
  readonly rules: readonly string[];
}

/** The code of a refusal and the rules behind it, in their order. */
export function refused(result: Result<unknown>): Refused {
  if (result.ok) throw new Error(`done: ${JSON.stringify(result.data)}`);
  const { code, findings } = result.problem as { code: string; findings?: { rule: string }[] };
  return { code, rules: (findings ?? []).map(({ rule }) => rule) };
}
