import type { Action } from './action.ts';

/*
 * An endpoint is a row of data: what may be asked, under which action, and what comes back.
 * The server mounts the rows, the client calls them, OpenAPI describes them: none of the three can drift.
 */

// Structural stand-ins: comparing a schema with these costs the checker almost nothing, comparing it with z.ZodType walks that whole class.
export interface Schema {
  readonly _zod: { readonly input: unknown; readonly output: unknown };
}
export interface ObjectSchema extends Schema {
  readonly shape: object;
}
export type Output<T> = T extends { readonly _zod: { readonly output: infer O } } ? O : undefined;
export type Input<T> = T extends { readonly _zod: { readonly input: infer I } } ? I : undefined;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Endpoint {
  readonly method: Method;
  /** Below /api; parameters in braces. */
  readonly path: `/${string}`;
  /** The one power this endpoint needs; also the name of its audit event. */
  readonly action: Action;
  readonly summary: string;
  readonly params?: ObjectSchema;
  readonly query?: ObjectSchema;
  readonly body?: Schema;
  /** Asked with the public's power and scope whoever signs in: a teacher may read the board of any school. */
  readonly asPublic?: true;
  /** A question that happens to need a body: it runs in a reading transaction. */
  readonly reads?: true;
  /** multipart/form-data with one part named `file`, streamed. */
  readonly upload?: true;
  /** Requests a minute from one address; for doors that cost much or can be guessed at. */
  readonly perMinute?: number;
  readonly status?: 200 | 201 | 202 | 204;
  readonly output?: Schema;
  /** A file as the answer: its media type. */
  readonly file?: string;
  /** text/event-stream payload. */
  readonly events?: Schema;
}
export type Contract = { readonly [name: string]: Endpoint };
export const contract = <const C extends Contract>(c: C): C => c;

type Defined<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** What a handler receives, parsed. */
export type ServerInput<E extends Endpoint> = Defined<{
  params: Output<E['params']>;
  query: Output<E['query']>;
  body: Output<E['body']>;
}>;

type Needed<T> = {
  [K in keyof T as T[K] extends undefined ? never : Record<never, never> extends T[K] ? never : K]: T[K];
};
type Spare<T> = {
  [K in keyof T as T[K] extends undefined ? never : Record<never, never> extends T[K] ? K : never]?: T[K];
};
type Parts<T> = Needed<T> & Spare<T>;

/** What a caller gives, before parsing. */
export type ClientInput<E extends Endpoint> = Parts<{
  params: Input<E['params']>;
  query: Input<E['query']>;
  body: Input<E['body']>;
  upload: E['upload'] extends true ? FormLike : undefined;
}>;

/** The browser's FormData without asking for the dom library in a layer that has no dom. */
export interface FormLike {
  append(name: string, value: never): void;
}

export type Answer<E extends Endpoint> = Output<E['output']>;
