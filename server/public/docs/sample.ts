import type { Json } from '#contract/openapi/index.ts';

const HOME = '#/components/schemas/';
const ID = '0198c1d2-7a5e-7b3c-8d4f-2a6b9c0e1f35';

function word(schema: Json): string {
  if (schema.format === 'uuid') return ID;
  if (schema.format === 'date') return '2026-11-19';
  if (schema.format === 'date-time') return '2026-11-19T16:20:00+08:00';
  return '…';
}

/** A value that has the shape of a schema, for an example; what may be left out is left out. */
export function sampleOf(schema: Json, shapes: Json): unknown {
  if (typeof schema.$ref === 'string') return sampleOf(shapes[schema.$ref.slice(HOME.length)] as Json, shapes);
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [choice] = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as Json[];
  if (choice !== undefined) return sampleOf(choice, shapes);
  if (schema.type === 'array') return [];
  if (schema.type === 'object') {
    const required = (schema.required ?? []) as string[];
    const fields = (schema.properties ?? {}) as Record<string, Json>;
    return Object.fromEntries(required.map((name) => [name, sampleOf(fields[name] ?? {}, shapes)]));
  }
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, Number(schema.minimum ?? 1));
  return schema.type === 'boolean' ? true : word(schema);
}
