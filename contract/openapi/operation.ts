import * as z from 'zod';
import type { Action } from '../action.ts';
import type { Endpoint } from '../kit.ts';
import { acceptsKey, problemResponses, problemsOf } from './problems.ts';
import type { Json, SchemaShelf } from './schemas.ts';

/** Who may: anyone, or these roles as far as each reaches. */
export interface Access {
  readonly anyone: boolean;
  readonly roles: Readonly<Record<string, string>>;
}
export type AccessOf = (action: Action) => Access;

const schemaOf = (part: unknown): z.ZodType => part as z.ZodType;

function parameters(e: Endpoint, shelf: SchemaShelf): Json[] {
  const list = (part: Endpoint['params'], where: 'path' | 'query'): Json[] =>
    Object.entries(part?.shape ?? {}).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path' || !z.safeParse(schemaOf(field), undefined).success,
      schema: shelf.use(schemaOf(field), 'input'),
    }));
  const key = acceptsKey(e) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [];
  return [...list(e.params, 'path'), ...list(e.query, 'query'), ...key];
}

const FILE = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

function requestBody(e: Endpoint, shelf: SchemaShelf): Json {
  if (e.upload) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: FILE } } } };
  if (e.body === undefined) return {};
  const schema = shelf.use(schemaOf(e.body), 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answer(e: Endpoint, shelf: SchemaShelf): Json {
  if (e.file !== undefined) return { content: { [e.file]: { schema: { type: 'string', format: 'binary' } } } };
  if (e.events !== undefined)
    return { content: { 'text/event-stream': { schema: shelf.use(schemaOf(e.events), 'output') } } };
  if (e.output === undefined) return {};
  return { content: { 'application/json': { schema: shelf.use(schemaOf(e.output), 'output') } } };
}

/** One endpoint as OpenAPI says it, with its action and who holds it. */
export function operationOf(module: string, name: string, e: Endpoint, shelf: SchemaShelf, accessOf: AccessOf): Json {
  const access = accessOf(e.action);
  return {
    operationId: `${module}.${name}`,
    summary: e.summary,
    tags: [module],
    'x-action': e.action,
    'x-access': access,
    security: access.anyone ? [{}, { session: [] }] : [{ session: [] }],
    parameters: parameters(e, shelf),
    ...requestBody(e, shelf),
    responses: {
      [String(e.status ?? 200)]: { description: e.summary, ...answer(e, shelf) },
      ...problemResponses(problemsOf(e, access.anyone)),
    },
  };
}
