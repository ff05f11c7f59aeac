import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useReading } from '#web/messages/console.ts';
import type { Heat } from './heat.ts';
import { WarningFilled } from './icons.tsx';

export interface HeatCell {
  readonly minutes: number;
  readonly heat: Heat;
  /** Some class behind the mean is near its limit. */
  readonly near: boolean;
  readonly label: string;
}
export interface HeatRow {
  readonly key: string;
  readonly title: string;
  readonly limit: string;
  readonly cells: readonly (HeatCell | null)[];
  readonly mean: string;
}

interface Props {
  label: string;
  columns: readonly { key: string; title: ReactNode; off: boolean }[];
  rows: readonly HeatRow[];
  chosen: { row: string; column: string } | null;
  onOpen: (row: string, column: string) => void;
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Grade by weekday as a real table: one tab stop, arrow keys between cells, number and sign beside the colour. */
export function HeatTable({ label, columns, rows, chosen, onOpen }: Props) {
  const { text } = useReading();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const first = rows.findIndex((row) => row.cells.some(Boolean));
  const here = rows[stop[0]]?.cells[stop[1]] ? stop : [first, rows[first]?.cells.findIndex(Boolean) ?? 0];

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    let [r, c] = [row + step[0], column + step[1]];
    while (r >= 0 && r < rows.length && c >= 0 && c < columns.length) {
      const button = table.current?.querySelector<HTMLButtonElement>(`[data-at="${r}-${c}"]`);
      if (button) {
        setStop([r, c]);
        button.focus();
        return;
      }
      [r, c] = [r + step[0], c + step[1]];
    }
  };

  return (
    <div className="heat-scroll">
      <table className="heat" ref={table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text.parts.heat.grade}</th>
            <th scope="col">{text.parts.heat.limit}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.off ? 'heat-off' : undefined}>
                {column.title}
              </th>
            ))}
            <th scope="col">{text.parts.heat.mean}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td className="heat-number">{row.limit}</td>
              {row.cells.map((cell, c) => (
                <td key={columns[c]?.key}>
                  {cell ? (
                    <button
                      type="button"
                      data-at={`${r}-${c}`}
                      className={`heat-cell heat-${cell.heat} ${cell.near ? 'heat-near' : ''}`}
                      aria-label={cell.label}
                      aria-pressed={chosen?.row === row.key && chosen.column === columns[c]?.key}
                      tabIndex={here[0] === r && here[1] === c ? 0 : -1}
                      onFocus={() => setStop([r, c])}
                      onKeyDown={(event) => move(event, r, c)}
                      onClick={() => onOpen(row.key, columns[c]?.key ?? '')}
                    >
                      {cell.heat === 3 && <WarningFilled aria-hidden />}
                      {cell.minutes}
                    </button>
                  ) : (
                    <span className="heat-none" title={text.parts.heat.empty}>
                      –
                    </span>
                  )}
                </td>
              ))}
              <td className="heat-number">{row.mean}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <HeatLegend />
    </div>
  );
}

function HeatLegend() {
  const { text } = useReading();
  const words = text.parts.heat;
  return (
    <ul className="legend" aria-label={words.legend}>
      {[words.low, words.middle, words.near, words.over].map((word, heat) => (
        <li key={word}>
          <i className={`heat-${heat}`} aria-hidden>
            {heat === 3 && <WarningFilled />}
          </i>
          {word}
        </li>
      ))}
      <li>
        <i className="heat-0 heat-near" aria-hidden />
        {words.someNear}
      </li>
      <li className="legend-keys">{words.keys}</li>
    </ul>
  );
}
