import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';

/** A statement the driver prepares once per connection under its name: for hot point reads. */
export interface NamedQuery<R> {
  /** Absent where nothing is to be prepared. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Only for the checker: the shape of a row. */
  readonly row?: R;
}

/**
 * A hot statement. Report queries stay unnamed on purpose: a named one falls to a generic plan and loses parallel workers.
 */
export const named =
  <R>(name: string, text: string) =>
  (...values: readonly unknown[]): NamedQuery<R> => ({ name, text, values });

export type Query<R> = NamedQuery<R> | RawBuilder<R> | Compilable<R>;

/** Compiles; never connects. Transactions hand the text to the driver themselves. */
export const builder = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

export function statementOf<R>(query: Query<R>): Statement {
  if ('text' in query) return query as Statement;
  const compiled = query.compile(builder);
  return { text: compiled.sql, values: [...compiled.parameters] };
}

/** Shapes prepared at most: each holds memory on every connection, and filters combine freely. */
const MOST_SHAPES = 48;
const shapes = new Map<string, string>();

/** The name of a text, given on first sight while there are names left. */
function shapeOf(text: string): string | undefined {
  const known = shapes.get(text);
  if (known !== undefined || shapes.size >= MOST_SHAPES) return known;
  const name = `shape-${shapes.size + 1}`;
  shapes.set(text, name);
  return name;
}

/** The values of a statement written out by hand: where it runs many times a second, compiling a template costs more than the rows. */
export class Values {
  readonly list: unknown[] = [];

  /** Keeps the value and returns the place that stands for it in the text. */
  put(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/**
 * A list whose text depends only on which filters are set: planning it costs more than running it, so its common shapes are prepared.
 * Only for statements that walk one index to a limit; whatever scans must be planned for its own values.
 */
export function prepared<R>(text: string, { list: values }: Values): NamedQuery<R> {
  const name = shapeOf(text);
  return name === undefined ? { text, values } : { name, text, values };
}
