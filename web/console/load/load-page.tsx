import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { LoadBoard } from '#contract/load.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { mondayOf, shiftDay } from '#web/parts/format.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useScope } from '../scope.ts';
import { DrillPanel } from './drill-panel.tsx';
import './load.css';
import { LoadHeat } from './load-heat.tsx';
import { WeeksPanel } from './weeks-panel.tsx';

const route = getRouteApi('/in/load');

/** Grade by weekday over everything I look after; every figure opens to what it counts. */
export function LoadPage() {
  const { text, format } = useReading();
  const me = useMe();
  const scope = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const week = search.week ?? mondayOf(me.today);
  const query = useQuery({
    ...ask(['load', 'board', scope, week], (options) => api.load.board({ query: { ...scope, week } }, options)),
    placeholderData: keepPreviousData,
  });
  const toWeek = (next: string | undefined) =>
    void navigate({
      search: (now) => ({ ...now, week: next, day: undefined, grade: undefined, class: undefined }),
      replace: true,
    });
  const words = text.load;
  return (
    <>
      <PageHeader
        title={words.title}
        note={
          query.data &&
          words.note({ name: query.data.scope.name, from: format.day(week), until: format.day(shiftDay(week, 6)) })
        }
        actions={
          <>
            <Button onClick={() => toWeek(shiftDay(week, -7))}>{words.previous}</Button>
            <Button disabled={week === mondayOf(me.today)} onClick={() => toWeek(undefined)}>
              {words.this}
            </Button>
            <Button disabled={week >= mondayOf(me.today)} onClick={() => toWeek(shiftDay(week, 7))}>
              {words.next}
            </Button>
          </>
        }
      />
      <Answered query={query} waiting={<Skeleton rows={11} tall />}>
        {(board) => (
          <>
            <Figures board={board} />
            <div className="columns load-columns">
              <Panel title={words.heat} note={words.heatNote}>
                {board.cells.length === 0 ? <EmptyState why={words.empty} /> : <LoadHeat board={board} />}
              </Panel>
              <div>
                <DrillPanel />
                <WeeksPanel weeks={board.weeks} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </>
  );
}

function Figures({ board }: { board: LoadBoard }) {
  const { text, format } = useReading();
  const me = useMe();
  const words = text.load.figure;
  const { totals } = board;
  const from = board.week;
  const last = shiftDay(board.week, 6);
  const until = [last, me.today].toSorted()[0] ?? last;
  return (
    <div className="figures">
      <Link
        to="/class-days"
        search={{ which: 'over', from, until: last }}
        className={totals.over > 0 ? 'figure figure-bad' : 'figure'}
      >
        <span className="figure-name">{words.over}</span>
        <span className="figure-value">
          {format.number(totals.over)}
          <small>{words.of(format.number(totals.classes))}</small>
        </span>
      </Link>
      <Link
        to="/class-days"
        search={{ which: 'overRest', from, until: last }}
        className={totals.overRest > 0 ? 'figure figure-warn' : 'figure'}
      >
        <span className="figure-name">{words.overRest}</span>
        <span className="figure-value">{format.number(totals.overRest)}</span>
      </Link>
      <Link to="/class-days" search={{ which: 'near', from, until: last }} className="figure">
        <span className="figure-name">{words.near}</span>
        <span className="figure-value">{format.number(totals.near)}</span>
      </Link>
      <Link
        to="/class-days"
        search={{ which: 'unpublished', from, until: last }}
        className={totals.unpublished > 0 ? 'figure figure-warn' : 'figure'}
      >
        <span className="figure-name">{words.unpublished}</span>
        <span className="figure-value">{format.number(totals.unpublished)}</span>
      </Link>
      <Link to="/findings" search={{ outcome: 'refused', from, until }} className="figure">
        <span className="figure-name">{words.refused}</span>
        <span className="figure-value">{format.number(totals.refused)}</span>
      </Link>
      <Link to="/findings" search={{ outcome: 'open', from, until }} className="figure">
        <span className="figure-name">{words.findings}</span>
        <span className="figure-value">{format.number(totals.findings)}</span>
      </Link>
    </div>
  );
}
