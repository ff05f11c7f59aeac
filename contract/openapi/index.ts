import type { Contract } from '../kit.ts';
import { Problem } from '../problem.ts';
import { type AccessOf, operationOf } from './operation.ts';
import { type Json, SchemaShelf } from './schemas.ts';

export type { Access } from './operation.ts';
export type { Json } from './schemas.ts';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: OpenApiInfo;
  readonly servers: readonly Json[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Json; readonly parameters: Json; readonly securitySchemes: Json };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', pattern: '^[\\w.:-]{8,100}$' },
};

/** The OpenAPI 3.1 document of the same rows that the server mounts. @throws Error when one schema name means two shapes. */
export function openApi(modules: Record<string, Contract>, info: OpenApiInfo, accessOf: AccessOf): OpenApiDocument {
  const shelf = new SchemaShelf();
  shelf.use(Problem, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const [module, table] of Object.entries(modules)) {
    for (const [name, endpoint] of Object.entries(table)) {
      const held = paths[endpoint.path] ?? {};
      paths[endpoint.path] = held;
      held[endpoint.method.toLowerCase()] = operationOf(module, name, endpoint, shelf, accessOf);
    }
  }
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/api' }],
    tags: Object.keys(modules).map((name) => ({ name })),
    paths,
    components: {
      schemas: shelf.all,
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'qz_session' } },
    },
  };
}
