import type { ClassNotice } from '#contract/notice.ts';
import { useReading } from '#web/messages/phone.ts';
import { shiftDay } from '#web/parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { shadeOf } from '../parts/minutes-bar.tsx';
import { KeyNumber } from './key-number.tsx';
import { MovedLines } from './moved-lines.tsx';
import { partsOf } from './parts-of.ts';
import { WorkLine } from './work-line.tsx';

interface Props {
  readonly notice: ClassNotice;
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

function Stepper({ day, today, onDay }: Omit<Props, 'notice'>) {
  const { text, format } = useReading();
  const step = 'grid size-11 place-items-center rounded-full border border-line text-ink-2';
  return (
    <div>
      <div className="flex items-center gap-2">
        <button type="button" className={step} aria-label={text.home.previous} onClick={() => onDay(shiftDay(day, -1))}>
          <Icon name="back" size={18} />
        </button>
        <p className="flex-1 text-center" aria-live="polite">
          <span className="block font-semibold">{format.longDay(day)}</span>
          <span className="block text-sm text-ink-3">{format.longWeekday(day)}</span>
        </p>
        <button type="button" className={step} aria-label={text.home.next} onClick={() => onDay(shiftDay(day, 1))}>
          <Icon name="go" size={18} />
        </button>
      </div>
      {day !== today && (
        <button type="button" className="btn mt-2 w-full" onClick={() => onDay(today)}>
          {text.home.backToToday}
        </button>
      )}
    </div>
  );
}

/** The day: its number against the limit, then every line of the notice. */
export function DayCard({ notice, day, today, onDay }: Props) {
  const { text } = useReading();
  const shades = new Map(partsOf(notice).map((part, index) => [part.key, shadeOf(index)]));
  const none = notice.dayKind === 'teachingDay' ? text.home.none.teachingDay : text.home.none.other;
  return (
    <section className="card relative -mt-10!" aria-labelledby="day-title">
      <h2 id="day-title" className="sr-only">
        {day === today ? text.home.heading.today : text.home.heading.other}
      </h2>
      <Stepper day={day} today={today} onDay={onDay} />
      <KeyNumber notice={notice} />
      {notice.lines.length === 0 ? (
        <p className="mt-3 rounded-lg bg-page px-3 py-4 text-center text-ink-2">
          <b className="block font-semibold text-ink">{none}</b>
          {notice.dayKind === 'teachingDay' && day >= today ? text.home.noneBody : ''}
        </p>
      ) : (
        <ul className="mt-3 divide-y divide-line">
          {notice.lines.map((line) => (
            <WorkLine key={line.id} line={line} day={notice.day} shade={shades.get(line.id)} />
          ))}
        </ul>
      )}
      <MovedLines notice={notice} />
    </section>
  );
}
