import type { Answer, Endpoint, ServerInput } from '#contract/kit.ts';
import type { Caller } from '../access/caller.ts';
import type { ReadTx, WriteTx } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { Locale } from '../messages/locale.ts';

/** An uploaded file, whole in memory: the cap on its size is what makes that safe. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file as an answer. */
export interface FileAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the endpoint's own media type does not say it: a photograph or a PDF. */
  readonly type?: string;
}

interface BaseCall {
  readonly house: House;
  readonly locale: Locale;
  /** @throws Refusal NOT_SIGNED_IN where the endpoint is open and nobody is signed in. */
  readonly caller: Caller;
  /** The caller, or null where the endpoint is open to anyone. */
  readonly visitor: Caller | null;
  /** 'page' when our own pages ask, 'api' otherwise. */
  readonly source: 'page' | 'api';
  readonly token: string | null;
  readonly secure: boolean;
  /** Notes the ids that this request read or changed, for the trail. */
  touch(...ids: string[]): void;
  /** Says who acts when the request itself signs somebody in. */
  actAs(caller: Caller): void;
  setHeader(name: string, value: string): void;
  /** Runs once the transaction has been committed: for what must not happen when it is rolled back. */
  afterwards(work: () => void): void;
}

type Inside<E extends Endpoint> = E extends { method: 'GET' } | { reads: true }
  ? { readonly tx: ReadTx }
  : { readonly tx: WriteTx };
/** Uploads and event streams last too long for one transaction: they open their own. */
interface Outside {
  look<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
}

export type Call<E extends Endpoint> = BaseCall &
  ServerInput<E> &
  (E extends { upload: true }
    ? Outside & { readonly upload: Upload }
    : E extends { events: object }
      ? Outside
      : Inside<E>);

type Produced<E extends Endpoint> = E extends { file: string }
  ? FileAnswer
  : E extends { events: infer S }
    ? AsyncIterable<EventOf<S>>
    : Answer<E>;
type EventOf<S> = S extends { readonly _zod: { readonly input: infer I } } ? I : never;

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Produced<E>> | Produced<E>;
export type Handlers<C extends Record<string, Endpoint>> = { readonly [K in keyof C]: Handler<C[K]> };
