import type { Endpoint } from '../kit.ts';
import { PROBLEM_STATUS, type ProblemCode } from '../problem.ts';

const writes = (e: Endpoint): boolean => e.method !== 'GET' && !e.reads;
const takesVersion = (e: Endpoint): boolean => {
  const shape = (part: unknown) => (part as { shape?: object } | undefined)?.shape ?? {};
  return 'version' in shape(e.body) || 'version' in shape(e.query);
};

/** What can go wrong at an endpoint, as far as its row tells. */
export function problemsOf(e: Endpoint, open: boolean): ProblemCode[] {
  const codes: ProblemCode[] = ['FAULT', 'NOT_READY'];
  if (e.query !== undefined || e.body !== undefined) codes.push('INPUT_INVALID');
  if (e.body !== undefined) codes.push('NOT_JSON');
  if (!open) codes.push('NOT_SIGNED_IN', 'NOT_ALLOWED');
  if (e.action === 'session.open') codes.push('LOGIN_REFUSED', 'TOO_MANY_REQUESTS');
  if (e.params !== undefined || e.query !== undefined) codes.push('NOT_FOUND');
  if (writes(e)) codes.push('KEY_REUSED', 'STATE_CONFLICT', 'REFUSED_BY_RULE', 'ANSWER_NEEDED');
  if (takesVersion(e)) codes.push('STALE_VERSION');
  if (e.upload) codes.push('FILE_UNREADABLE', 'TOO_LARGE');
  return codes;
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** One answer per status; its description lists the codes. */
export function problemResponses(codes: readonly ProblemCode[]): Record<string, unknown> {
  const byStatus = Map.groupBy(codes, (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, list]) => [String(status), { description: list.toSorted().join(', '), content: problemContent }]),
  );
}

export const acceptsKey = writes;
