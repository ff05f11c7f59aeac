import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FindingRow } from '#contract/finding.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { HandleForm } from './handle-form.tsx';

const route = getRouteApi('/in/findings/$id');

/** One finding as it read on its day, and what was done about it. */
export function FindingPage() {
  const { id } = route.useParams();
  const query = useQuery(ask(['findings', 'one', id], (options) => api.finding.read({ params: { id } }, options)));
  return (
    <Answered page query={query}>
      {(row) => <Detail row={row} />}
    </Answered>
  );
}

function Detail({ row }: { row: FindingRow }) {
  const { text, format } = useReading();
  const may = useMay();
  const words = text.findings;
  const facts: readonly (readonly [string, string])[] = [
    [
      words.facts.place,
      [row.regionName, row.schoolName, row.className, row.institutionName].filter(Boolean).join(' · '),
    ],
    [words.facts.by, row.by ?? text.parts.none],
    ...(row.day ? [[words.facts.day, format.longDay(row.day)] as const] : []),
    [words.facts.found, format.instant(row.foundAt)],
    [words.facts.version, String(row.version)],
  ];
  return (
    <>
      <PageHeader
        parent={<Link to="/findings">{words.title}</Link>}
        title={`${words.one} ${row.rule}`}
        tags={<StatusTag kind="outcome" value={row.outcome} />}
        note={[row.schoolName, row.className, row.institutionName].filter(Boolean).join(' · ')}
      />
      <div className="columns">
        <div>
          <Panel>
            <FindingList findings={[row]} />
            {row.institutionId && may('institution.read') && (
              <p className="row-actions">
                <Link to="/institutions/$id" params={{ id: row.institutionId }}>
                  {words.institution}
                </Link>
              </p>
            )}
            {row.assignmentId && (
              <p className="row-actions">
                <Link to="/homework/$id" params={{ id: row.assignmentId }}>
                  {words.assignment}
                </Link>
              </p>
            )}
          </Panel>
          {row.outcome === 'handled' ? (
            <Panel title={text.words.outcome.handled}>
              <p>{row.handlingNote}</p>
              {row.handledAt && (
                <p className="quiet">
                  {words.handle.by({ who: row.handledBy ?? '', at: format.instant(row.handledAt) })}
                </p>
              )}
            </Panel>
          ) : (
            may('finding.handle') && row.outcome === 'open' && <HandleForm row={row} />
          )}
        </div>
        <Panel>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </Panel>
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
