import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/kit.ts';
import type { Caller } from '../access/caller.ts';
import { openToAnyone, reachOf, rolesFor } from '../access/table.ts';
import { Refusal } from '../refusal.ts';

/** Closed by default: no row in the access table, no entry. */
export function requirePermission(endpoint: Endpoint, caller: Caller | null): void {
  if (caller !== null && reachOf(endpoint.action, caller.role) !== undefined) return;
  if (openToAnyone(endpoint.action)) return;
  if (caller === null) throw new Refusal('NOT_SIGNED_IN');
  throw new Refusal('NOT_ALLOWED', { roles: rolesFor(endpoint.action) });
}

/** A write that another site's page makes the browser send is refused, whatever the cookie says. */
export function requireSameSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.origin;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new Refusal('NOT_ALLOWED', { detail: 'crossSite' });
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    throw new Refusal('NOT_ALLOWED', { detail: 'crossSite' });
}
