import { type RawBuilder, sql } from 'kysely';
import { arrayText } from '../../database/array-text.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { COLUMN_OF } from '../file/columns.ts';

/** Columns that an import gives to any file. */
const COLUMNS = [
  ...Object.values(COLUMN_OF),
  'name_key',
  'initials',
  'ledger',
  'confirmed',
  'missing',
  'completeness_permille',
  'stale_since',
] as const;
/** What a new one has beside them. */
const NEW = [...COLUMNS, 'legal_person_hash', 'status', 'status_since'] as const;
type Name = 'id' | (typeof NEW)[number];

/** A row of `institution` as an import writes it, by column. */
export type Written = Readonly<Record<Name, unknown>>;

/** Types of the columns that are not text. */
const TYPES: { readonly [N in Name]?: string } = {
  id: 'uuid',
  licence_from: 'date',
  licence_until: 'date',
  status_since: 'date',
  stale_since: 'date',
  completeness_permille: 'int',
  legal_person_hash: 'bytea',
};
/** Values that do not go into an array as they are, by the type that they are read as. */
const READ: { readonly [N in Name]?: string } = {
  stages: 'text[]',
  modes: 'text[]',
  missing: 'text[]',
  ledger: 'jsonb',
  confirmed: 'jsonb',
};
/** Alike in most rows of a register: each value is sent once, the rows point at it. */
const SHARED: { readonly [N in Name]?: string } = {
  stages: 'text',
  modes: 'text',
  missing: 'text',
  confirmed: 'jsonb',
};

function textOf(value: unknown): string | number | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return Array.isArray(value) ? arrayText(value as string[]) : JSON.stringify(value);
}

interface Sent {
  /** For `with`: a row `shared` with an array for each shared column. */
  readonly shared: RawBuilder<unknown>;
  /** For `from`: a row `v` for each row. */
  readonly rows: RawBuilder<unknown>;
  /** The column of `v` as the table holds it. */
  readonly value: (name: Name) => RawBuilder<unknown>;
}

function send(rows: readonly Written[], names: readonly Name[]): Sent {
  const shared: RawBuilder<unknown>[] = [];
  const arrays = names.map((name) => {
    const cells = rows.map((row) => textOf(row[name]));
    const type = SHARED[name];
    if (type === undefined) return sql`${arrayText(cells)}::${sql.raw(TYPES[name] ?? 'text')}[]`;
    const places = new Map([...new Set(cells)].map((cell, n) => [cell, n + 1]));
    const values = arrayText([...places.keys()]);
    shared.push(sql`array(select x::${sql.raw(type)} from unnest(${values}::text[]) x) as ${sql.id(name)}`);
    return sql`${arrayText(cells.map((cell) => places.get(cell)!))}::int[]`;
  });
  return {
    shared: sql`shared as materialized (select ${sql.join(shared)})`,
    rows: sql`unnest(${sql.join(arrays)}) as v(${sql.join(names.map((name) => sql.id(name)))})`,
    value: (name) => {
      const cell = sql.id('v', name);
      const held = SHARED[name] === undefined ? cell : sql`shared.${sql.id(name)}[${cell}]`;
      return READ[name] === undefined ? held : sql`(${held})::${sql.raw(READ[name])}`;
    },
  };
}

/** Opens files, of version 1; nobody waits for the answer. */
export function insertInstitutions(tx: WriteTx, div: string, at: string, rows: readonly Written[]): void {
  if (rows.length === 0) return;
  const names = ['id', ...NEW] as const;
  const { shared, rows: from, value } = send(rows, names);
  tx.send(sql`
    with ${shared}
    insert into institution (div, source, created_at, changed_at, ${sql.join(names.map((name) => sql.id(name)))})
    select ${div}, 'import', ${at}::timestamptz, ${at}::timestamptz, ${sql.join(names.map(value))} from ${from}, shared`);
}

/** Gives files their next version; nobody waits for the answer. */
export function updateInstitutions(tx: WriteTx, div: string, at: string, rows: readonly Written[]): void {
  if (rows.length === 0) return;
  const { shared, rows: from, value } = send(rows, ['id', ...COLUMNS]);
  const set = COLUMNS.map((name) => sql`${sql.id(name)} = ${value(name)}`);
  tx.send(sql`
    with ${shared}
    update institution i set ${sql.join(set)}, changed_at = ${at}::timestamptz, version = i.version + 1
      from ${from}, shared where i.div = ${div} and i.id = v.id`);
}
