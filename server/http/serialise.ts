import fastJson from 'fast-json-stringify';
import * as z from 'zod';

type Json = { [key: string]: unknown };

/** `X | null` as the serialiser's own `nullable`: otherwise it weighs both branches by validation on every value. */
function flatten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(flatten);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node as Json).map(([k, v]) => [k, flatten(v)] as const);
  const flat: Json = Object.fromEntries(entries);
  const options = flat.anyOf as Json[] | undefined;
  const solid = options?.filter((o) => o.type !== 'null');
  if (options?.length === 2 && solid?.length === 1) {
    const { anyOf: _, ...rest } = flat;
    return { ...rest, ...solid[0], nullable: true };
  }
  return flat;
}

/** Writes an answer and drops every field the schema does not declare. */
export function serialiserOf(schema: z.ZodType, strict: boolean): (value: unknown) => string {
  // In tests a wrong answer is a fault of ours and must fail loudly.
  if (strict) return (value) => JSON.stringify(schema.parse(value));
  const json = flatten(
    z.toJSONSchema(schema, { target: 'draft-7', io: 'output', reused: 'inline', unrepresentable: 'any' }),
  );
  return fastJson(withoutIds(json) as never);
}

/** Named schemas are inlined here; their names would register twice. */
function withoutIds(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutIds);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node as Json).filter(
    ([k, v]) => !(k === 'id' && typeof v === 'string') && k !== '$schema' && k !== 'format',
  );
  return Object.fromEntries(kept.map(([k, v]) => [k, withoutIds(v)]));
}
