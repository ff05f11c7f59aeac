import type { Pool } from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  /** '' for none, 'd' for a default, 'a' and 's' where the database alone writes it. */
  readonly filled: '' | 'd' | 'a' | 's';
  /** The check constraint on this column alone, as the catalogue prints it. */
  readonly check: string | null;
}

/** Partitions are left out: they are their parent. */
const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    case when a.attidentity = 'a' then 'a' when a.attgenerated <> '' then 's' when a.atthasdef or a.attidentity = 'd' then 'd' else '' end as filled,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like 'CHECK ((% = ANY (ARRAY[%'
      limit 1) as check
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`;

/** How the driver hands over each type (types.ts). */
const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  'character varying': 'string',
  uuid: 'string',
  smallint: 'number',
  integer: 'number',
  bigint: 'string',
  numeric: 'string',
  'double precision': 'number',
  real: 'number',
  boolean: 'boolean',
  date: 'string',
  'time without time zone': 'string',
  'timestamp with time zone': 'string',
  interval: 'string',
  jsonb: 'unknown',
  json: 'unknown',
  bytea: 'Buffer',
};

/** TypeScript for every table of the database: the row types that queries are checked against. */
export async function rowTypes(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS);
  const tables = Map.groupBy(rows, (row) => row.table);
  const shapes = [...tables].map(
    ([table, columns]) => `export interface ${pascal(table)}Row {\n${columns.map(line).join('\n')}\n}\n`,
  );
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Row;`).join('\n');
  return [
    '// Made from the database by `npm run rows`; a test compares. Not edited by hand.',
    "import type { Generated, GeneratedAlways } from 'kysely';\n",
    ...shapes,
    `/** Table name to row. */\nexport interface Rows {\n${index}\n}\n`,
  ].join('\n');
}

function line({ column, type, nullable, filled, check }: Column): string {
  const told = check === null ? typeOf(type) : union(check);
  const value = nullable && told !== 'unknown' ? `${told} | null` : told;
  const wrapped = filled === '' ? value : filled === 'd' ? `Generated<${value}>` : `GeneratedAlways<${value}>`;
  return `  ${column}: ${wrapped};`;
}

function typeOf(type: string): string {
  if (type.endsWith('[]')) return `readonly ${typeOf(type.slice(0, -2))}[]`;
  const known = TYPES[type];
  if (known === undefined)
    throw new Error(`no row type for ${type}: add it to rows.ts and, where the driver needs it, types.ts`);
  return known;
}

/** check (x in ('a', 'b')) names the words a column may hold, and so do the types. */
const union = (check: string): string =>
  [...check.matchAll(/'([^']*)'::/g)].map((match) => `'${match[1]}'`).join(' | ');

const pascal = (name: string): string =>
  name.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
