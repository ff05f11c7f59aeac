// biome-ignore-all lint/a11y/noRedundantRoles: laid out as cards, a narrow screen's table would lose its own roles
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useReading } from '#web/messages/console.ts';
import type { Column } from './columns.ts';
import { cellClass } from './data-table.tsx';

const ROW_PX = 42;

interface Props<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  height?: number;
}

/**
 * A long list with only the visible rows in the page, as a real table: screen readers get rows, cells and the true count.
 * The kit's own virtual table exposes no cells at all.
 */
export function VTable<T>({ label, rows, columns, rowKey, height = 520 }: Props<T>) {
  const { text } = useReading();
  const box = useRef<HTMLDivElement>(null);
  const windowed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    initialRect: { width: 1, height },
  });
  const items = windowed.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = windowed.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section
      ref={box}
      className="vtable"
      style={{ maxHeight: height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.parts.table.scroll(label)}
    >
      <table className="table" role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} {...(column.width === undefined ? {} : { style: { width: column.width } })} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map((item) => {
            const row = rows[item.index];
            return (
              row !== undefined && (
                <tr
                  key={rowKey(row)}
                  role="row"
                  aria-rowindex={item.index + 2}
                  data-index={item.index}
                  ref={windowed.measureElement}
                >
                  {columns.map((column) => (
                    <td key={column.key} role="cell" data-label={column.title} className={cellClass(column)}>
                      <div className="cell">{column.cell(row)}</div>
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}
