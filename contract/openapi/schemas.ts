import * as z from 'zod';

export type Json = { readonly [key: string]: unknown };
export type Direction = 'input' | 'output';
type Definitions = ReadonlyMap<string, unknown>;

const HOME = '#/components/schemas/';
const LOCAL = '#/$defs/';

/** Walks a schema: references lead to the components under their name there, and objects stay open to fields yet to come. */
function settled(node: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(node)) return node.map((each) => settled(each, rename));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node as Json).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(
    kept.map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, `${HOME}${rename(value.slice(LOCAL.length))}`]
        : [key, settled(value, rename)],
    ),
  );
}
const same = (name: string): string => name;

function convert(schema: z.ZodType, io: Direction): { root: Json; definitions: Definitions } {
  const json = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
  const { $schema: _, $defs = {}, ...root } = json;
  return { root, definitions: new Map(Object.entries($defs as Json)) };
}

/** Names that read differently when sent, and those that refer to them. */
function differing(schema: z.ZodType): Set<string> {
  const sent = convert(schema, 'input').definitions;
  const back = convert(schema, 'output').definitions;
  const text = (of: Definitions, name: string) => JSON.stringify(settled(of.get(name), same));
  const found = new Set([...sent.keys()].filter((name) => text(sent, name) !== text(back, name)));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const name of sent.keys())
      if ([...found].some((other) => text(sent, name).includes(`"${HOME}${other}"`))) found.add(name);
  }
  return found;
}

/**
 * The named schemas of a document. A name means one thing: where what is sent differs from what comes back (a default may be
 * left out), what is sent is called `…Given`.
 */
export class SchemaShelf {
  readonly #shelf = new Map<string, unknown>();

  get all(): Json {
    return Object.fromEntries([...this.#shelf].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The schema as the document refers to it: by name when it has one, else written out. @throws Error when a name is taken. */
  use(schema: z.ZodType, direction: Direction): Json {
    const { root, definitions } = convert(schema, direction);
    const given = direction === 'input' ? differing(schema) : new Set<string>();
    const rename = (name: string) => (given.has(name) ? `${name}Given` : name);
    for (const [name, value] of definitions) this.#add(rename(name), settled(value, rename));
    return settled(root, rename) as Json;
  }

  #add(name: string, value: unknown): void {
    const held = this.#shelf.get(name);
    if (held !== undefined && JSON.stringify(held) !== JSON.stringify(value))
      throw new Error(`two schemas are called ${name}`);
    this.#shelf.set(name, value);
  }
}
