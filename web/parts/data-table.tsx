// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards, a narrow screen's table would lose its own roles
import type { ReactNode } from 'react';
import { useReading } from '#web/messages/console.ts';
import type { Column } from './columns.ts';

interface Props<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  /** 'minutes' or '-minutes', as the address has it. */
  sort?: string;
  onSort?: (sort: string) => void;
  foot?: ReactNode;
}

/** A real table with the server's order; on a narrow screen each row becomes a card with its column names. */
export function DataTable<T>({ label, rows, columns, rowKey, sort, onSort, foot }: Props<T>) {
  const { text } = useReading();
  return (
    <section className="table-scroll" aria-label={text.parts.table.scroll(label)} tabIndex={-1}>
      <table className="table" role="table" aria-label={label}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} {...(column.width === undefined ? {} : { style: { width: column.width } })} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <td key={column.key} role="cell" data-label={column.title} className={cellClass(column)}>
                  <div className="cell">{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {foot}
    </section>
  );
}

export const cellClass = <T,>(column: Column<T>) =>
  `${column.number ? 'number' : ''} ${column.name ? 'name' : ''}`.trim();

function ColumnHead<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const { text } = useReading();
  const by = column.sort;
  if (!by || !onSort) {
    return (
      <th scope="col" role="columnheader" className={cellClass(column)}>
        {column.title}
      </th>
    );
  }
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none';
  return (
    <th scope="col" role="columnheader" className={cellClass(column)} aria-sort={order}>
      <button
        type="button"
        title={text.parts.table.sort(column.title)}
        onClick={() => onSort(order === 'descending' ? by : `-${by}`)}
      >
        {column.title}
        <span aria-hidden>{order === 'ascending' ? '↑' : order === 'descending' ? '↓' : '↕'}</span>
      </button>
    </th>
  );
}
