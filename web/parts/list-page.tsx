import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from './answered.tsx';
import type { Column } from './columns.ts';
import { DataTable } from './data-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Pager } from './pager.tsx';
import { EmptyState } from './states.tsx';

interface Page<T> {
  readonly total: number;
  /** There are more than `total`: they were not counted to the end. */
  readonly more?: boolean | undefined;
  readonly page: number;
  readonly size: number;
  readonly rows: readonly T[];
}

interface Props<T> {
  label: string;
  header: ReactNode;
  query: UseQueryResult<Page<T>>;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  onPage: (page: number) => void;
  filters?: ReactNode;
  tools?: ReactNode;
  /** How many filters are set; none means an empty list is truly empty. */
  active?: number;
  onClear?: () => void;
  sort?: string;
  onSort?: (sort: string) => void;
  empty: ReactNode;
}

/** The list of everything: head, filters that live in the address, table, pages. */
export function ListPage<T>(props: Props<T>) {
  const { text } = useReading();
  const { active = 0, onClear, query } = props;
  return (
    <>
      {props.header}
      <section className="panel">
        {props.filters && (
          <FilterBar active={active} onClear={() => onClear?.()} tools={props.tools}>
            {props.filters}
          </FilterBar>
        )}
        <div className={query.isFetching && query.data ? 'thin-bar' : undefined} />
        <Answered query={query} waiting={<Skeleton rows={9} tall />}>
          {(page) =>
            page.rows.length === 0 ? (
              active > 0 ? (
                <EmptyState
                  why={text.parts.empty.filtered}
                  action={<Button onClick={onClear}>{text.parts.empty.clear}</Button>}
                />
              ) : (
                props.empty
              )
            ) : (
              <>
                <DataTable
                  label={props.label}
                  rows={page.rows}
                  columns={props.columns}
                  rowKey={props.rowKey}
                  {...(props.sort === undefined ? {} : { sort: props.sort })}
                  {...(props.onSort === undefined ? {} : { onSort: props.onSort })}
                />
                <Pager
                  total={page.total}
                  more={page.more === true}
                  page={page.page}
                  size={page.size}
                  onPage={props.onPage}
                />
              </>
            )
          }
        </Answered>
      </section>
    </>
  );
}
