import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/kit.ts';
import type { House } from '../house.ts';
import type { Call } from '../http/call.ts';
import type { Exchange } from '../http/exchange.ts';
import { parseInput } from '../http/input.ts';
import { requirePermission } from '../http/permit.ts';
import { problemOf } from '../http/problem.ts';
import { type AnyHandler, settle } from '../http/settle.ts';
import { errorPage } from './error-page.ts';
import { sendPage } from './send-page.ts';
import type { Page } from './shell.ts';
import { type PageView, viewOfRequest } from './view.ts';

/** A page is the answer of an endpoint told in markup: the same action, the same power, the same event in the trail. */
export interface PageOf<E extends Endpoint, T> {
  readonly url: string;
  readonly endpoint: E;
  readonly answer: (call: Call<E>) => Promise<T>;
  readonly render: (answer: T, view: PageView) => Page;
  /** Another address at which this answer lives, for good; null where it is the right one. */
  readonly redirect?: (answer: T, view: PageView) => string | null;
}

/** A form sends its empty fields along; they ask for nothing. */
function dropEmpty(request: FastifyRequest): void {
  const query = request.query as Record<string, unknown>;
  request.query = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** What was thrown, as a page in the reader's language. */
export function sendFault(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  cause: unknown,
): Promise<FastifyReply> {
  const view = viewOfRequest(house, request);
  return sendPage(request, reply, view, errorPage(view, problemOf(cause, view.locale, request)));
}

/** Nobody is signed in on these pages: they show what anyone may see, whoever looks. */
export async function answerOf<E extends Endpoint, T>(
  house: House,
  page: Pick<PageOf<E, T>, 'endpoint' | 'answer'>,
  request: FastifyRequest,
  reply: FastifyReply,
  view: PageView,
  prepare = async (): Promise<Record<string, unknown>> => parseInput(page.endpoint, request, view.locale),
): Promise<T> {
  const { endpoint, answer } = page;
  requirePermission(endpoint, null);
  dropEmpty(request);
  const exchange: Exchange = {
    endpoint,
    request,
    reply,
    locale: view.locale,
    session: null,
    actor: null,
    touched: [],
    afterwards: [],
  };
  let told: unknown;
  // Rendering waits until the transaction is over: markup needs no connection.
  await settle(house, exchange, prepare, answer as unknown as AnyHandler, (value) => {
    told = value;
    return '';
  });
  return told as T;
}

export function mountPage<const E extends Endpoint, T>(app: FastifyInstance, house: House, page: PageOf<E, T>): void {
  app.get(page.url, async (request, reply) => {
    try {
      const view = viewOfRequest(house, request);
      const answer = await answerOf(house, page, request, reply, view);
      const elsewhere = page.redirect?.(answer, view) ?? null;
      if (elsewhere !== null) return reply.redirect(elsewhere, 301);
      return await sendPage(request, reply, view, page.render(answer, view));
    } catch (cause) {
      return sendFault(house, request, reply, cause);
    }
  });
}

/** A page that tells nothing from the database. */
export function mountPlainPage(
  app: FastifyInstance,
  house: House,
  url: string,
  render: (view: PageView) => Page,
): void {
  app.get(url, (request, reply) => {
    const view = viewOfRequest(house, request);
    return sendPage(request, reply, view, render(view));
  });
}
