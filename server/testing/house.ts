import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Pool } from 'pg';
import { type Client, client, routesOf } from '#contract/client.ts';
import { api } from '#contract/index.ts';
import { openSession, sessionCookie } from '../accounts/session.ts';
import { buildApp } from '../app.ts';
import { type Clock, stoppedClock } from '../clock.ts';
import { openTestDatabase } from '../database/testing.ts';
import { type Post, type SmallCounty, smallCounty } from './county.ts';

/** Thursday, in term. */
export const NOON = '2026-11-19T12:00:00+08:00';
export const TODAY = '2026-11-19';

/** The key of tests alone. */
export const TEST_KEY = Buffer.from('the key under which tests hash identity numbers');

const routes = routesOf(api);
export type Caller = Client<typeof api>;

export interface TestHouse {
  readonly app: FastifyInstance;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly county: SmallCounty;
  /** A typed client signed in as this post; without one, a visitor. */
  as(post: Post | null, language?: 'zh-CN' | 'en'): Promise<Caller>;
  /** The cookie of a fresh session, for requests that no client would send. */
  cookie(post: Post): Promise<string>;
  send(options: {
    method: string;
    url: string;
    headers?: Record<string, string>;
    payload?: string | Buffer;
  }): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The whole server on a database of its own, with a stopped clock, entered through its public door. */
export async function openTestHouse(instant: string = NOON): Promise<TestHouse> {
  const { database, drop } = await openTestDatabase();
  const clock = stoppedClock(instant);
  const app = await buildApp({
    pool: database.pool,
    clock,
    demo: true,
    logLevel: 'silent',
    strictAnswers: true,
    identityKey: TEST_KEY,
  });
  const county = await smallCounty(database.pool);
  const cookie = async (post: Post) =>
    sessionCookie(await openSession(database.pool, post.personId, post.dutyId, clock.wall()), false).split(';')[0]!;
  const send: TestHouse['send'] = (options) =>
    app.inject(options as never) as unknown as Promise<LightMyRequestResponse>;
  return {
    app,
    pool: database.pool,
    clock,
    county,
    cookie,
    send,
    async as(post, language = 'zh-CN') {
      const headers: Record<string, string> = {
        'accept-language': language,
        ...(post === null ? {} : { cookie: await cookie(post) }),
      };
      return client(routes, async (url, init) => {
        const reply = await send({
          method: init.method,
          url,
          headers: { ...headers, ...init.headers },
          ...(init.body === undefined ? {} : { payload: init.body as string }),
        });
        return { ok: reply.statusCode < 400, status: reply.statusCode, text: async () => reply.body };
      });
    },
    async close() {
      await app.close();
      await drop();
    },
  };
}
