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
