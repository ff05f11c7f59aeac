import type { Answer, ClientInput, Contract, Endpoint, Method } from './kit.ts';
import type { Problem } from './problem.ts';

/** What the client needs of an endpoint at run time: the schemas stay behind, so a phone does not download them. */
export type Route = readonly [method: Method, path: string, kind?: 'upload' | 'file' | 'events'];
export type Routes<M extends Record<string, Contract>> = {
  readonly [K in keyof M]: { readonly [N in keyof M[K]]: Route };
};

export type Result<T> = { ok: true; status: number; data: T } | { ok: false; status: number; problem: Problem };
/** The part of AbortSignal that is read here. */
export interface Abortable {
  readonly aborted: boolean;
}
export interface CallOptions {
  /** The same key with the same body gives the same answer, however often it is sent. */
  idempotencyKey?: string;
  signal?: Abortable;
}
type Args<I> = Record<never, never> extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];
export type Client<M extends Record<string, Contract>> = {
  readonly [K in keyof M]: {
    readonly [N in keyof M[K]]: (...args: Args<ClientInput<M[K][N]>>) => Promise<Result<Answer<M[K][N]>>>;
  };
};

/** The two shapes of fetch that the client uses, so that this layer needs no dom library. */
export type Fetcher = (
  url: string,
  init: {
    method: string;
    credentials: 'include';
    headers: Record<string, string>;
    body?: unknown;
    signal?: Abortable;
  },
) => Promise<{ ok: boolean; status: number; text(): Promise<string> }>;

type Flat = Record<string, string | number | boolean | undefined>;
interface AnyInput {
  params?: Flat;
  query?: Flat;
  body?: unknown;
  upload?: unknown;
}

/** Fills the path and the query of a route: also used for links to files and event streams. */
export function addressOf(route: Route, input: { params?: Flat; query?: Flat } = {}): string {
  let path = route[1];
  for (const [k, v] of Object.entries(input.params ?? {})) path = path.replace(`{${k}}`, encodeURIComponent(String(v)));
  const asked = Object.entries(input.query ?? {}).flatMap(([k, v]) =>
    v === undefined || v === '' ? [] : [`${encodeURIComponent(k)}=${encodeURIComponent(String(v))}`],
  );
  return `/api${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

const offline: Problem = { type: 'about:blank', title: 'offline', status: 503, code: 'NOT_READY' };

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function call(fetcher: Fetcher, route: Route, input: AnyInput, options: CallOptions): Promise<Result<unknown>> {
  const headers: Record<string, string> = {};
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  const body = input.upload ?? (input.body === undefined ? undefined : JSON.stringify(input.body));
  try {
    const reply = await fetcher(addressOf(route, input), {
      method: route[0],
      credentials: 'include',
      headers,
      ...(body === undefined ? {} : { body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const data = parse(await reply.text());
    if (reply.ok) return { ok: true, status: reply.status, data };
    return {
      ok: false,
      status: reply.status,
      problem: (data as Problem | undefined) ?? { ...offline, status: reply.status },
    };
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    return { ok: false, status: 0, problem: offline };
  }
}

export function client<M extends Record<string, Contract>>(routes: Routes<M>, fetcher: Fetcher): Client<M> {
  const modules = Object.entries(routes).map(([name, rows]) => {
    const calls = Object.entries(rows as Record<string, Route>).map(([endpoint, route]) => [
      endpoint,
      (input: AnyInput = {}, options: CallOptions = {}) => call(fetcher, route, input, options),
    ]);
    return [name, Object.fromEntries(calls)];
  });
  return Object.fromEntries(modules);
}

/** The run-time part of the endpoint tables. */
export function routesOf<M extends Record<string, Contract>>(modules: M): Routes<M> {
  const kind = (e: Endpoint): Route => {
    if (e.upload) return [e.method, e.path, 'upload'];
    if (e.file !== undefined) return [e.method, e.path, 'file'];
    return e.events === undefined ? [e.method, e.path] : [e.method, e.path, 'events'];
  };
  return Object.fromEntries(
    Object.entries(modules).map(([m, c]) => [m, Object.fromEntries(Object.entries(c).map(([n, e]) => [n, kind(e)]))]),
  ) as Routes<M>;
}
