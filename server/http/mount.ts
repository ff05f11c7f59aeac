import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Contract, Endpoint } from '#contract/kit.ts';
import { findSession } from '../accounts/session.ts';
import type { House } from '../house.ts';
import type { FileAnswer, Handlers } from './call.ts';
import { eventStream } from './events.ts';
import { type Exchange, isSecure, requestLocale } from './exchange.ts';
import { parseInput } from './input.ts';
import { requirePermission, requireSameSite } from './permit.ts';
import { problemOf, sendProblem } from './problem.ts';
import { serialiserOf } from './serialise.ts';
import { type AnyHandler, type Input, type Settled, settle } from './settle.ts';
import { readUpload } from './upload.ts';

export interface MountOptions {
  readonly house: House;
  /** Parse every answer by its schema: a wrong one fails the test. */
  readonly strictAnswers: boolean;
}

function sendFile(reply: FastifyReply, type: string, file: FileAnswer): FastifyReply {
  return reply
    .type(file.type ?? type)
    .header('content-disposition', `attachment; filename="qingzhou"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes));
}

async function open(house: House, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<Exchange> {
  requireSameSite(request);
  const session = await findSession(
    house.pool,
    request.headers.cookie,
    isSecure(request),
    house.clock.today(),
    house.clock.wall(),
  );
  return {
    endpoint,
    request,
    reply,
    locale: requestLocale(request),
    session,
    actor: session?.caller ?? null,
    touched: [],
    afterwards: [],
  };
}

/** What must hold before the use case runs; a refusal here is on the trail like any other. */
async function prepare({ endpoint, request, locale, session }: Exchange): Promise<Input> {
  requirePermission(endpoint, session?.caller ?? null);
  const upload = endpoint.upload ? await readUpload(request) : undefined;
  return { ...parseInput(endpoint, request, locale), ...(upload && { upload }) };
}

function send(exchange: Exchange, settled: Settled): FastifyReply {
  const { endpoint, reply } = exchange;
  if (settled.kind === 'file') return sendFile(reply, endpoint.file ?? 'application/octet-stream', settled.file);
  if (settled.kind === 'events') {
    return reply
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      })
      .send(Readable.from(eventStream(settled.events, exchange.request.raw)));
  }
  reply.code(settled.status);
  if (settled.body === undefined) return reply.send();
  return (
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      // As bytes: a string would be walked once for its length and once more to be written.
      .send(Buffer.from(settled.body))
  );
}

/** Mounts one module's endpoint table: every request of every endpoint travels this one path. */
export function mount<const C extends Contract>(
  app: FastifyInstance,
  table: C,
  handlers: Handlers<C>,
  options: MountOptions,
): void {
  const { house } = options;
  for (const [name, endpoint] of Object.entries(table)) {
    const handler = handlers[name as keyof C] as unknown as AnyHandler;
    const write =
      endpoint.output === undefined
        ? undefined
        : serialiserOf(endpoint.output as unknown as z.ZodType, options.strictAnswers);
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
      ...(endpoint.perMinute === undefined
        ? {}
        : { config: { rateLimit: { max: endpoint.perMinute, timeWindow: 60_000 } } }),
      async handler(request, reply) {
        try {
          const exchange = await open(house, endpoint, request, reply);
          return send(exchange, await settle(house, exchange, () => prepare(exchange), handler, write));
        } catch (cause) {
          return sendProblem(reply, problemOf(cause, requestLocale(request), request));
        }
      },
    });
  }
}
