import type { Endpoint } from '#contract/kit.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { type Caller, powerOf, scopeOf } from '../access/caller.ts';
import { auditDiv, auditValues, type Outcome, recordEvent, recordEventAndReply } from '../audit/event.ts';
import { scopeOfRegion, wholeScope } from '../database/scope.ts';
import { recording, type WriteTx, writing } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { newId } from '../identity.ts';
import { Refusal } from '../refusal.ts';
import type { FileAnswer, Upload } from './call.ts';
import { type Exchange, isSecure } from './exchange.ts';
import { findKeptReply, isKeyTaken, type KeptReply, type Key, keyOf } from './idempotency.ts';

export type AnyHandler = (call: Record<string, unknown>) => unknown;
export type Settled =
  | { kind: 'reply'; status: number; body: string | undefined }
  | { kind: 'file'; file: FileAnswer }
  | { kind: 'events'; events: AsyncIterable<unknown> };
type Write = ((value: unknown) => string) | undefined;
/** Parsed params, query and body, and the uploaded file. */
export type Input = Record<string, unknown> & { upload?: Upload };

const writesIn = (e: Endpoint): boolean => e.method !== 'GET' && !e.reads;

function baseCall(house: House, exchange: Exchange, input: Input): Record<string, unknown> {
  const { session, reply, request } = exchange;
  return {
    ...input,
    house,
    locale: exchange.locale,
    visitor: session?.caller ?? null,
    get caller(): Caller {
      if (session === null) throw new Refusal('NOT_SIGNED_IN');
      return session.caller;
    },
    source: request.headers['sec-fetch-site'] === 'same-origin' ? 'page' : 'api',
    token: session?.token ?? null,
    secure: isSecure(request),
    touch: (...ids: string[]) => exchange.touched.push(...ids),
    actAs: (caller: Caller) => {
      exchange.actor = caller;
    },
    setHeader: (name: string, value: string) => reply.header(name, value),
    afterwards: (work: () => void) => exchange.afterwards.push(work),
  };
}

const entry = (exchange: Exchange, outcome: Outcome) =>
  auditValues({
    id: newId(),
    action: exchange.endpoint.action,
    outcome,
    caller: exchange.actor,
    touched: exchange.touched,
  });

function replyOf(exchange: Exchange, answer: unknown, write: Write): KeptReply {
  const status = exchange.endpoint.status ?? 200;
  return { status, reply: write === undefined ? '' : write(answer) };
}

/** The event, and the answer under its key, as the last statement before the commit. */
function finish(tx: WriteTx, exchange: Exchange, key: Key | null, kept: KeptReply | null): void {
  const event = entry(exchange, 'done');
  if (key === null || kept === null || exchange.session === null) tx.send(recordEvent(...event));
  else tx.send(recordEventAndReply(...event, key.key, key.hash, kept.status, kept.reply));
}

/** Whose power the transaction takes. */
const actingAs = (exchange: Exchange): Caller | null =>
  exchange.endpoint.asPublic ? null : (exchange.session?.caller ?? null);
const scopeFor = (caller: Caller | null) => (caller === null ? wholeScope : scopeOf(caller));

/** A refusal leaves its own event, and whatever the refusal says must be kept (a near miss), after everything else was rolled back. */
async function recordRefusal(house: House, exchange: Exchange, cause: unknown): Promise<void> {
  const refusal = cause instanceof Refusal ? cause : undefined;
  exchange.touched.push(...(refusal?.matter.touched ?? []));
  const outcome = refusal === undefined ? 'fault' : 'refused';
  const scope = exchange.actor === null ? scopeOfRegion(auditDiv(null)) : scopeOf(exchange.actor);
  await writing(house.pool, scope, async (tx) => {
    await refusal?.matter.keep?.(tx);
    await tx.run(recordEvent(...entry(exchange, outcome)));
  });
}

/** A refused or beaten write may be the second sending of one that went through: then the first answer stands. */
async function replay(house: House, exchange: Exchange, key: Key | null): Promise<KeptReply | undefined> {
  const caller = exchange.session?.caller;
  if (key === null || caller === undefined) return undefined;
  return recording(house.pool, powerOf(caller, true), scopeOf(caller), (tx) => findKeptReply(tx, caller, key));
}

async function runInside(
  house: House,
  exchange: Exchange,
  input: Input,
  handler: AnyHandler,
  write: Write,
  key: Key | null,
): Promise<Settled> {
  const caller = actingAs(exchange);
  const call = baseCall(house, exchange, input);
  return recording(house.pool, powerOf(caller, writesIn(exchange.endpoint)), scopeFor(caller), async (tx) => {
    const answer = await handler(Object.defineProperty(call, 'tx', { value: tx }));
    if (exchange.endpoint.file !== undefined) {
      finish(tx, exchange, null, null);
      return { kind: 'file', file: answer as FileAnswer };
    }
    const kept = replyOf(exchange, answer, write);
    finish(tx, exchange, key, kept);
    return { kind: 'reply', status: kept.status, body: write === undefined ? undefined : kept.reply };
  });
}

/** Uploads and streams: the handler opens its own transactions, each of them leaves the event. */
async function runOutside(
  house: House,
  exchange: Exchange,
  input: Input,
  handler: AnyHandler,
  write: Write,
  key: Key | null,
): Promise<Settled> {
  const { endpoint } = exchange;
  const caller = actingAs(exchange);
  const scope = scopeFor(caller);
  let recorded = false;
  const event = async (tx: WriteTx) => {
    if (!recorded) await tx.run(recordEvent(...entry(exchange, 'done')));
    recorded = true;
  };
  const transact = (writes: boolean) => (work: (tx: WriteTx) => Promise<unknown>) =>
    recording(house.pool, powerOf(caller, writes), scope, async (tx) => {
      const result = await work(tx);
      await event(tx);
      return result;
    });
  const call = Object.assign(baseCall(house, exchange, input), { look: transact(false), write: transact(true) });
  const answer = await handler(call);
  if (!recorded) await recording(house.pool, powerOf(caller, false), scope, event);
  if (endpoint.events !== undefined) return { kind: 'events', events: answer as AsyncIterable<unknown> };
  if (endpoint.file !== undefined) return { kind: 'file', file: answer as FileAnswer };
  const kept = replyOf(exchange, answer, write);
  if (key !== null && caller !== null && !endpoint.reads) {
    await writing(house.pool, scope, async (tx) => finish(tx, exchange, key, kept)).catch((cause: unknown) => {
      if (!isKeyTaken(cause)) throw cause;
    });
  }
  return { kind: 'reply', status: kept.status, body: write === undefined ? undefined : kept.reply };
}

/** Runs the handler in its transaction, records the event, keeps the answer under its key. */
export async function settle(
  house: House,
  exchange: Exchange,
  prepare: () => Promise<Input>,
  handler: AnyHandler,
  write: Write,
): Promise<Settled> {
  const { endpoint } = exchange;
  const outside = endpoint.upload === true || endpoint.events !== undefined;
  let key: Key | null = null;
  try {
    const input = await prepare();
    key = keyOf(exchange.request);
    // What runs outside one transaction cannot be undone by finding its key taken: it is looked up first.
    const earlier = outside ? await replay(house, exchange, key) : undefined;
    if (earlier !== undefined) return settledOf(earlier);
    const settled = await (outside ? runOutside : runInside)(house, exchange, input, handler, write, key);
    for (const work of exchange.afterwards) work();
    return settled;
  } catch (cause) {
    const kept = mayBeSecond(cause) ? await replay(house, exchange, key) : undefined;
    if (kept !== undefined) return settledOf(kept);
    await recordRefusal(house, exchange, cause);
    throw cause;
  }
}

const settledOf = ({ status, reply }: KeptReply): Settled => ({
  kind: 'reply',
  status,
  body: reply === '' ? undefined : reply,
});

/** What a second sending of a write that went through may run into. */
const SECOND: readonly ProblemCode[] = [
  'REFUSED_BY_RULE',
  'ANSWER_NEEDED',
  'STATE_CONFLICT',
  'STALE_VERSION',
  'NOT_FOUND',
];
const mayBeSecond = (cause: unknown): boolean =>
  isKeyTaken(cause) || (cause instanceof Refusal && SECOND.includes(cause.code));
