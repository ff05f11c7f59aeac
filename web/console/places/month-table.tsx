import type { SchoolCalendarView } from '#contract/place.ts';
import { useReading } from '#web/messages/console.ts';
import { weeksOf } from './months.ts';

type CalendarDay = SchoolCalendarView['days'][number];

interface Props {
  month: string;
  days: readonly CalendarDay[];
  today: string;
  chosen: string | undefined;
  onOpen: (day: string) => void;
}

export function MonthTable({ month, days, today, chosen, onOpen }: Props) {
  const { text, format, locale } = useReading();
  const words = text.places.calendar;
  const kinds: Record<string, string> = text.words.dayKind;
  const known = new Map(days.map((each) => [each.day, each]));
  const title = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${month}T12:00:00Z`),
  );
  const label = (day: CalendarDay) =>
    words.cell({
      day: format.longDay(day.day),
      kind: kinds[day.kind] ?? day.kind,
      note: [day.note, day.published ? '' : text.words.dayKind.unpublished, day.day === today ? words.today : '']
        .filter(Boolean)
        .map((each) => ` ${each}`)
        .join(''),
    });
  return (
    <table className="month">
      <caption>{title}</caption>
      <thead>
        <tr>
          {words.weekdays.split(',').map((weekday, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the seven days never move, and English has two T and two S
            <th key={place} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, place) => {
              const found = day === null ? undefined : known.get(day);
              return (
                <td key={day ?? `blank-${place}`}>
                  {found && (
                    <button
                      type="button"
                      className={`day day-${found.kind} ${found.published ? '' : 'day-unpublished'} ${found.day === today ? 'day-today' : ''}`}
                      aria-label={label(found)}
                      title={label(found)}
                      aria-pressed={found.day === chosen}
                      onClick={() => onOpen(found.day)}
                    >
                      {Number(found.day.slice(8))}
                      {found.note && <i aria-hidden />}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
