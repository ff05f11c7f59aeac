import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { SchoolCalendarView } from '#contract/place.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { shiftDay } from '#web/parts/format.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { useRegionName } from '../region-name.ts';
import { useScope } from '../scope.ts';
import './calendar.css';
import { DayPanel } from './day-panel.tsx';
import { MonthTable } from './month-table.tsx';
import { firstOfMonth, monthsFrom, schoolYearStart } from './months.ts';

const route = getRouteApi('/in/calendar');
const MONTHS = 6;

/** Half a year of school days, days of rest and holidays, with what is still unannounced said plainly. */
export function CalendarPage() {
  const { text } = useReading();
  const me = useMe();
  const scope = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const from = firstOfMonth(search.from ?? schoolYearStart(me.today));
  const months = monthsFrom(from, MONTHS + 1);
  const until = shiftDay(months[MONTHS] ?? from, -1);
  const where = { ...(me.duty.schoolId ? { school: me.duty.schoolId } : scope) };
  const query = useQuery(
    ask(['calendar', where, from], (options) => api.calendar.read({ query: { ...where, from, until } }, options)),
  );
  const go = (by: number) =>
    void navigate({
      search: (now) => ({ ...now, from: by < 0 ? monthsFrom(from, 1, by)[0] : months[by], day: undefined }),
    });
  const dayBox = useRef<HTMLDivElement>(null);
  // On a narrow screen the day's panel stands above the months: bring it into sight, or the press seems to do nothing.
  useEffect(() => {
    if (search.day) dayBox.current?.scrollIntoView({ block: 'nearest' });
  }, [search.day]);
  const open = (day: string) => void navigate({ search: (now) => ({ ...now, day }), resetScroll: false });
  const words = text.places.calendar;
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <>
            <Button onClick={() => go(-MONTHS)}>{words.earlier}</Button>
            <Button onClick={() => void navigate({ search: (now) => ({ ...now, from: undefined, day: undefined }) })}>
              {words.now}
            </Button>
            <Button onClick={() => go(MONTHS)}>{words.later}</Button>
          </>
        }
      />
      <Answered query={query} waiting={<Skeleton rows={10} tall />}>
        {(view) => (
          <div className="calendar-columns">
            <div className="calendar-months">
              <Unannounced view={view} />
              <div className="months">
                {months.slice(0, MONTHS).map((month) => (
                  <MonthTable
                    key={month}
                    month={month}
                    days={view.days}
                    today={me.today}
                    chosen={search.day}
                    onOpen={open}
                  />
                ))}
              </div>
              <Legend />
            </div>
            <div className="calendar-day" ref={dayBox}>
              <DayPanel day={view.days.find((each) => each.day === search.day)} />
            </div>
            <div className="calendar-terms">
              <Terms view={view} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
}

/** Years without a State Council notice are said, not guessed in silence. */
function Unannounced({ view }: { view: SchoolCalendarView }) {
  const words = useReading().text.places.calendar;
  const years = [...new Set(view.days.filter((day) => !day.published).map((day) => day.day.slice(0, 4)))];
  if (years.length === 0) return null;
  return <Alert type="warning" showIcon title={words.unpublished(years.join(', '))} className="calendar-warning" />;
}

function Legend() {
  const { text } = useReading();
  const kinds = ['teachingDay', 'restDay', 'statutoryHoliday', 'holidayBlockDay', 'vacation', 'suspended'] as const;
  return (
    <ul className="legend" aria-label={text.places.calendar.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={`day-${kind}`} aria-hidden />
          {text.words.dayKind[kind]}
        </li>
      ))}
    </ul>
  );
}

function Terms({ view }: { view: SchoolCalendarView }) {
  const { text, format } = useReading();
  const regionName = useRegionName();
  const words = text.places.calendar;
  return (
    <>
      <Panel title={words.terms}>
        {view.terms.length === 0 && <p className="quiet">{words.noTerms}</p>}
        <dl className="facts facts-stacked">
          {view.terms.map((term) => (
            <Line
              key={term.id}
              name={term.name}
              value={words.term({ first: format.longDay(term.first), last: format.longDay(term.last) })}
            />
          ))}
        </dl>
      </Panel>
      {view.offWork.length > 0 && (
        <Panel title={words.offWork}>
          <dl className="facts facts-stacked">
            {view.offWork.map((each) => (
              <Line
                key={`${each.region}-${each.from}`}
                name={words.offWorkSpan({ region: regionName(each.region), from: each.from, until: each.until })}
                value={each.time}
              />
            ))}
          </dl>
        </Panel>
      )}
    </>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="numeric">{value}</dd>
    </>
  );
}
