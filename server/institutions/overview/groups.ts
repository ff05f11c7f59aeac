import { type RawBuilder, sql } from 'kysely';
import type { RegistryFilters } from '#contract/institutions/overview.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { COLUMN_OF, type Condition, conditionOf, type Filter } from './filters.ts';
import type { RegisterView } from './view.ts';

/** What is going to be counted: the filters, and further ones whose columns the count looks at. */
export interface Wanted {
  readonly filters: RegistryFilters;
  readonly beside?: readonly Filter[];
}

/** The register in groups of rows that are alike, made in one walk over it. */
export interface Groups {
  /** For `with`: rows of `place`, the columns, and how many `rows` each group has. */
  readonly query: RawBuilder<unknown>;
  /** Whether a group `i` is of those that are to be added up for what is wanted. */
  has(wanted: Wanted): Condition;
}

/** In every set of columns: nearly all figures ask whether the institution is still there. */
const ALWAYS = 'status';
/** Of many values: grouped apart, so that the groups stay few. */
const APART = ['completeness_permille', 'missing'];

const given = (filters: RegistryFilters): (readonly [Filter, never])[] =>
  (Object.entries(filters) as [Filter, never][]).filter(([, value]) => value !== undefined);
const named = (names: readonly string[]) => sql.join(names.map((name) => sql.id(name)));

/** What no column of few values says is asked of each row, once however many figures ask it, and is a column from then on. */
function answersTo(view: RegisterView, wanted: readonly Wanted[]): ReadonlyMap<string, Condition> {
  const asked = wanted.flatMap(({ filters }) => given(filters)).filter(([key]) => COLUMN_OF[key] === undefined);
  return new Map(asked.map(([key, value]) => [`${key} ${value}`, conditionOf(key, value, view)]));
}

/**
 * @param where of the rows `i`
 * @param wanted everything that `has` is going to be asked for
 * @param place by what the groups are kept apart throughout
 */
export function groupsOf(
  view: RegisterView,
  where: Condition,
  wanted: readonly Wanted[],
  place: RawBuilder<unknown> = sql`null::text`,
): Groups {
  const answers = answersTo(view, wanted);
  const columnsOf = ({ filters, beside = [] }: Wanted): string[] =>
    [...given(filters).map(([key]) => key), ...beside].flatMap((key) => COLUMN_OF[key] ?? []);
  const alike = [...new Set(wanted.flatMap(columnsOf))].filter((name) => !APART.includes(name));
  const setOf = (one: Wanted): string[] => {
    const columns = columnsOf(one).filter((name) => name !== ALWAYS);
    return [
      ALWAYS,
      ...alike.filter((name) => name !== ALWAYS && columns.some((column) => alike.includes(column))),
      ...APART.filter((name) => columns.includes(name)),
      ...(given(one.filters).some(([key]) => COLUMN_OF[key] === undefined) ? answers.keys() : []),
    ];
  };
  const sets = [...new Map(wanted.map((one) => [setOf(one).join(), setOf(one)])).values()];
  const columns = [...new Set(sets.flat())];
  const asked = [...answers].map(([name, condition]) => sql`, (${condition}) as ${sql.id(name)}`);
  return {
    query: sql`select place, ${named(columns)}, grouping(${named(columns)}) as "set", count(*) as rows
      from (select i.*, ${place} as place ${sql.join(asked, sql``)} from institution i where ${where}) i
     group by grouping sets (${sql.join(sets.map((set) => sql`(place, ${named(set)})`))})`,
    has(one) {
      const set = setOf(one);
      const mask = columns.reduce((bits, column) => 2 * bits + (set.includes(column) ? 0 : 1), 0);
      const conditions = given(one.filters).map(([key, value]) =>
        COLUMN_OF[key] === undefined ? sql.id('i', `${key} ${value}`) : conditionOf(key, value, view),
      );
      return sql.join([sql`i.set = ${sql.lit(mask)}`, ...conditions], sql` and `);
    },
  };
}

/**
 * Behind the wall the planner takes every range of a table for one row and would rather sort all of it, once for each set of columns:
 * the groups fit into memory, so they are hashed. Sent together with the statement that groups.
 */
export const hashGroups = (tx: ReadTx): Promise<unknown> => tx.many(sql`set local enable_sort = off`);
