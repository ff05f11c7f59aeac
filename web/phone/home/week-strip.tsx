import type { FamilyDay } from '#contract/family.ts';
import { useReading } from '#web/messages/phone.ts';
import { isWeekend, type WeekCell, weekCells } from './week-cells.ts';

interface Props {
  readonly week: readonly FamilyDay[];
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

function tone({ limit, written, near }: FamilyDay): string {
  if (limit === 0 || written < near) return 'bg-brand';
  return written > limit ? 'bg-bad' : 'bg-warn';
}

function Column({ row }: { row: FamilyDay }) {
  const share = row.limit === 0 ? 0 : Math.min(1, row.written / row.limit);
  return (
    <span className="flex h-12 w-3 items-end overflow-hidden rounded-full bg-rail" aria-hidden="true">
      <i className={`w-full rounded-full ${tone(row)}`} style={{ height: `${share * 100}%` }} />
    </span>
  );
}

function Cell({ cell: { days, row }, day, today, onDay }: { cell: WeekCell } & Omit<Props, 'week'>) {
  const { text, format } = useReading();
  const chosen = days.includes(day);
  const isToday = days.includes(today);
  const name = days.length === 1 ? format.weekday(row.day) : isWeekend(days) ? text.home.weekend : text.home.rest;
  const none = row.written === 0 && row.published === 0;
  return (
    <li className="flex-1">
      <button
        type="button"
        aria-pressed={chosen}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => onDay(chosen ? day : row.day)}
        className="flex w-full flex-col items-center gap-1 rounded-lg border border-transparent py-2 text-[0.875rem] text-ink-2 aria-pressed:border-brand aria-pressed:bg-tint"
      >
        <span className={chosen ? 'font-semibold text-brand' : ''}>{name}</span>
        <Column row={row} />
        {none ? (
          <span>
            <span aria-hidden="true">–</span>
            <span className="sr-only">{text.home.noWork}</span>
          </span>
        ) : (
          <span className="text-ink tabular-nums">
            {row.written}
            <span className="sr-only"> {text.home.ofLimit(row.limit)}</span>
          </span>
        )}
        <span className={`size-1.5 rounded-full ${isToday ? 'bg-brand' : ''}`} aria-hidden="true" />
      </button>
    </li>
  );
}

/** The minutes of the week, each day one press away. */
export function WeekStrip({ week, ...rest }: Props) {
  const { text } = useReading();
  return (
    <section className="card" aria-labelledby="week-title">
      <h2 id="week-title" className="card-title">
        {text.home.week} <span className="text-sm font-normal text-ink-3">({text.home.minutes})</span>
      </h2>
      <ul className="mt-2 flex gap-1">
        {weekCells(week).map((cell) => (
          <Cell key={cell.row.first} cell={cell} {...rest} />
        ))}
      </ul>
    </section>
  );
}
