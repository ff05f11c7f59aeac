import type { FamilyDay } from '#contract/family.ts';
import { useReading } from '#web/messages/phone.ts';

interface Props {
  readonly week: readonly FamilyDay[];
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** Days that share a ledger row stand together: a weekend is one sum. */
function cellsOf(week: readonly FamilyDay[]): FamilyDay[][] {
  const cells: FamilyDay[][] = [];
  for (const day of week) {
    const last = cells.at(-1);
    if (last?.[0]?.first === day.first) last.push(day);
    else cells.push([day]);
  }
  return cells;
}

const tone = (d: FamilyDay): string =>
  d.limit > 0 && d.written > d.limit ? 'bg-bad' : d.limit > 0 && d.written >= d.near ? 'bg-warn' : 'bg-brand';

function Cell({ days, day, today, onDay }: { days: FamilyDay[] } & Omit<Props, 'week'>) {
  const { text, format } = useReading();
  const head = days[0] as FamilyDay;
  const chosen = days.some((d) => d.day === day);
  const name = days.length > 1 ? text.home.weekend : format.weekday(head.day);
  const full = days.length > 1 ? name : format.dayWithWeekday(head.day);
  const empty = head.written === 0 && head.published === 0;
  const share = head.limit === 0 ? 0 : Math.min(1, head.written / head.limit);
  return (
    <li className="flex-1">
      <button
        type="button"
        aria-pressed={chosen}
        aria-current={days.some((d) => d.day === today) ? 'date' : undefined}
        aria-label={empty ? text.home.weekNone(full) : text.home.weekCell(full, head.written, head.limit)}
        onClick={() => onDay(chosen ? day : head.day)}
        className="flex w-full flex-col items-center gap-1 rounded-lg border border-transparent py-2 text-[0.875rem] aria-pressed:border-brand aria-pressed:bg-tint"
      >
        <span className={chosen ? 'font-semibold text-brand' : 'text-ink-2'}>{name}</span>
        <span className="flex h-12 w-3 items-end overflow-hidden rounded-full bg-rail" aria-hidden="true">
          <i className={`w-full rounded-full ${tone(head)}`} style={{ height: `${share * 100}%` }} />
        </span>
        <span className="text-ink tabular-nums">{empty ? '–' : head.written}</span>
        <span
          className={`size-1.5 rounded-full ${days.some((d) => d.day === today) ? 'bg-brand' : ''}`}
          aria-hidden="true"
        />
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
        {cellsOf(week).map((days) => (
          <Cell key={days[0]?.day} days={days} {...rest} />
        ))}
      </ul>
    </section>
  );
}
