import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/kit.ts';
import type { Caller } from '../access/caller.ts';
import type { SessionState } from '../accounts/session.ts';
import { LANGUAGE_COOKIE, type Locale, localeOf } from '../messages/locale.ts';
import { readCookie } from './cookie.ts';

/** One request on its way: who asks, what it touched, what it will set. */
export interface Exchange {
  readonly endpoint: Endpoint;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly locale: Locale;
  readonly session: SessionState | null;
  /** Set by session opening: the event is then theirs. */
  actor: Caller | null;
  readonly touched: string[];
  readonly afterwards: (() => void)[];
}

export const requestLocale = (request: FastifyRequest): Locale =>
  localeOf(readCookie(request.headers.cookie, LANGUAGE_COOKIE), request.headers['accept-language']);

/** Behind TLS, or a proxy that says so when the server trusts it. */
export const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
