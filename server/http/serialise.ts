import fastJson from 'fast-json-stringify';
import * as z from 'zod';

type Json = { [key: string]: unknown };

/** `X | null` as the serialiser's own `nullable`: otherwise it weighs both branches by validation on every value. */
function flatten(node: unknown, named: Json): unknown {
  if (Array.isArray(node)) return node.map((each) => flatten(each, named));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node as Json).map(([k, v]) => [k, flatten(v, named)] as const);
  const flat: Json = Object.fromEntries(entries);
  const options = flat.anyOf as Json[] | undefined;
  const solid = options?.filter((o) => o.type !== 'null');
  if (options?.length !== 2 || solid?.length !== 1) return flat;
  const { anyOf: _, ...rest } = flat;
  return { ...rest, ...behind(solid[0]!, named), nullable: true };
}

/** A named schema stands behind a reference, and a reference cannot be null. */
function behind(schema: Json, named: Json): Json {
  const name = /^#\/definitions\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
  return name === undefined ? schema : (flatten(named[name], named) as Json);
}

type Serialiser = (value: unknown) => string;

/** Writes an answer and drops every field the schema does not declare. */
export function serialiserOf(schema: z.ZodType, strict: boolean): Serialiser {
  // In tests a wrong answer is a fault of ours and must fail loudly.
  if (strict) return (value) => JSON.stringify(schema.parse(value));
  // Made when first asked for: two hundred of them would be a fifth of the start, and stay in memory though few are used.
  let made: Serialiser | undefined;
  return (value) => {
    made ??= compileSerialiser(schema);
    return made(value);
  };
}

export function compileSerialiser(schema: z.ZodType): Serialiser {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'output', reused: 'inline', unrepresentable: 'any' });
  return fastJson(withoutIds(flatten(json, (json.definitions ?? {}) as Json)) as never);
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
