import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { Clause } from '#web/parts/clause.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';

const SHOWN = 6;

const latestQuery = (outcome: 'open' | 'refused') =>
  ask(['findings', 'latest', outcome], (options) => api.finding.list({ query: { outcome, size: SHOWN } }, options));

/** The newest findings of one kind, each opening to its page. */
export function LatestFindings({ outcome }: { outcome: 'open' | 'refused' }) {
  const { text, format } = useReading();
  const query = useQuery(latestQuery(outcome));
  const words = text.today.latest;
  return (
    <Panel
      flush
      title={words[outcome]}
      tools={
        <Link to="/findings" search={{ outcome }}>
          {words.all}
        </Link>
      }
    >
      <Answered query={query} waiting={<Skeleton rows={4} />}>
        {(page) =>
          page.rows.length === 0 ? (
            <p className="latest-none">{words.none}</p>
          ) : (
            <ul className="latest">
              {page.rows.map((row) => (
                <li key={row.id}>
                  <Link to="/findings/$id" params={{ id: row.id }} className="row-words" title={row.sentence}>
                    {row.sentence}
                  </Link>
                  <p className="latest-meta">
                    <Clause rule={row.rule} clauses={row.clauses} />
                    <span>{[row.institutionName, row.schoolName, row.className].filter(Boolean).join(' ')}</span>
                    <span>{format.instant(row.foundAt)}</span>
                    {row.outcome !== outcome && <StatusTag kind="outcome" value={row.outcome} />}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

/** Classes whose board is still empty today. */
export function MissingToday() {
  const { text, format } = useReading();
  const me = useMe();
  const query = useQuery(
    ask(['load', 'missing', 'today', me.today], (options) =>
      api.load.missing({ query: { day: me.today, size: SHOWN } }, options),
    ),
  );
  const words = text.today.latest;
  return (
    <Panel flush title={text.load.missing.title} tools={<Link to="/unpublished">{words.all}</Link>}>
      <Answered query={query} waiting={<Skeleton rows={3} />}>
        {(page) =>
          page.rows.length === 0 ? (
            <p className="latest-none">{text.load.missing.empty}</p>
          ) : (
            <ul className="latest">
              {page.rows.map((row) => (
                <li key={row.classId}>
                  <Link to="/homework" search={{ class: row.classId }}>
                    {row.className}
                  </Link>
                  <p className="latest-meta">
                    <span>{row.schoolName}</span>
                    <span>
                      {row.lastPublished
                        ? words.last(format.dayWithWeekday(row.lastPublished))
                        : text.load.missing.never}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}
