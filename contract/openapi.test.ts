import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { api } from './index.ts';
import type { Endpoint } from './kit.ts';
import { type Json, openApi } from './openapi/index.ts';
import { SchemaShelf } from './openapi/schemas.ts';

const info = { title: 'Qingzhou', version: '1', description: '' };
const document = openApi(api, info, (action) => ({ anyone: action === 'board.read', roles: {} }));
const endpoints: [string, Endpoint][] = Object.entries(api).flatMap(([module, table]) =>
  Object.entries(table).map(([name, e]): [string, Endpoint] => [`${module}.${name}`, e]),
);

function* nodes(node: unknown): Generator<Json> {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield node as Json;
  for (const child of Object.values(node)) yield* nodes(child);
}

describe('the OpenAPI document', () => {
  it('has every endpoint once, under its method, with its action', () => {
    for (const [id, e] of endpoints)
      expect(document.paths[e.path]?.[e.method.toLowerCase()]).toMatchObject({ operationId: id, 'x-action': e.action });
    const told = Object.values(document.paths).flatMap((p) => Object.keys(p));
    expect(told).toHaveLength(endpoints.length);
  });

  it('resolves every reference, and refers to everything it names', () => {
    const names = new Set(Object.keys(document.components.schemas));
    const used = new Set<string>();
    for (const { $ref } of nodes(document)) {
      if (typeof $ref !== 'string') continue;
      expect($ref).toMatch(/^#\/components\/(schemas|parameters)\//);
      const name = $ref.split('/').at(-1) as string;
      if ($ref.includes('/schemas/')) used.add(name);
      else expect(document.components.parameters).toHaveProperty(name);
    }
    expect([...used].filter((name) => !names.has(name))).toEqual([]);
    expect([...names].filter((name) => !used.has(name))).toEqual([]);
  });

  it('names every parameter of a path, and each of them is required', () => {
    for (const [id, e] of endpoints) {
      const inPath = [...e.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
      const operation = document.paths[e.path]?.[e.method.toLowerCase()] as { parameters: Json[] };
      const told = operation.parameters.filter((p) => p.in === 'path');
      expect([id, told.map((p) => p.name).toSorted()]).toEqual([id, inPath.toSorted()]);
      expect(told.every((p) => p.required === true)).toBe(true);
    }
  });

  it('says what goes wrong: problems by status, the key of a write, the door that is shut', () => {
    const publish = document.paths['/homework/publish']?.post as {
      responses: Json;
      parameters: Json[];
      security: Json[];
    };
    expect(Object.keys(publish.responses)).toEqual(['201', '400', '401', '403', '409', '422', '500', '503']);
    expect(publish.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
    expect(publish.security).toEqual([{ session: [] }]);
    const board = document.paths['/public/schools']?.get as { responses: Json; security: Json[] };
    expect(Object.keys(board.responses)).not.toContain('401');
    expect(board.security).toContainEqual({});
  });

  it('tells apart what is sent and what comes back where a default may be left out', () => {
    const { AssignmentInputGiven, ...schemas } = document.components.schemas as Record<string, { required?: string[] }>;
    const sent = AssignmentInputGiven ?? schemas.AssignmentInput;
    expect(sent?.required).not.toContain('tier');
  });

  it('refuses two schemas under one name', () => {
    const shelf = new SchemaShelf();
    shelf.use(z.object({ a: z.string() }).meta({ id: 'Thing' }), 'output');
    expect(() => shelf.use(z.object({ b: z.string() }).meta({ id: 'Thing' }), 'output')).toThrow(
      'two schemas are called Thing',
    );
  });
});
