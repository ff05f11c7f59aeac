import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ListEntryDetail } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { AppLink } from '../app-link.tsx';
import { StandingTag, useSpan } from './entry-columns.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryProposals } from './entry-proposals.tsx';
import './lists.css';
import { MoveForm } from './move-form.tsx';

const route = getRouteApi('/in/lists/$id');

/** One entry: why, on what grounds, what may be done, and what was done before. */
export function ListEntryPage() {
  const { id } = route.useParams();
  const query = useQuery(ask(['lists', 'one', id], (options) => api.lists.read({ params: { id } }, options)));
  return (
    <Answered page query={query}>
      {(entry) => <Detail entry={entry} />}
    </Answered>
  );
}

function Detail({ entry }: { entry: ListEntryDetail }) {
  const { text } = useReading();
  const words = text.lists;
  return (
    <>
      <PageHeader
        parent={
          <Link to="/lists" search={{ tab: entry.list }}>
            {words.title}
          </Link>
        }
        title={entry.subjectName}
        tags={
          <>
            <StatusTag kind="list" value={entry.list} />
            <StandingTag entry={entry} />
          </>
        }
        note={[entry.regionName, entry.subjectAddress].filter(Boolean).join(' · ')}
        actions={entry.institutionId !== null && <Elsewhere id={entry.institutionId} />}
      />
      <div className="columns">
        <div>
          <EntryFacts entry={entry} />
          <EntryProposals entry={entry} />
          <History entry={entry} />
        </div>
        <div>
          {entry.moves.map((move) => (
            <MoveForm key={`${move}-${entry.version}`} entry={entry} move={move} />
          ))}
        </div>
      </div>
    </>
  );
}

function Elsewhere({ id }: { id: string }) {
  const words = useReading().text.lists.one;
  return (
    <>
      <AppLink className="button-link" to={`/institutions/${id}`}>
        {words.file}
      </AppLink>
      <a className="button-link" href={`/institutions/${id}`}>
        {words.publicCard}
      </a>
    </>
  );
}

function History({ entry }: { entry: ListEntryDetail }) {
  const { text, format } = useReading();
  const span = useSpan();
  const words = text.lists.one;
  if (entry.institutionId === null) return null;
  return (
    <Panel
      title={words.history}
      {...(entry.snapshots.length > 0 && { note: words.snapshots(format.number(entry.snapshots.length)) })}
    >
      {entry.history.length === 0 ? (
        <p className="quiet">{words.noHistory}</p>
      ) : (
        <ul>
          {entry.history.map((each) => (
            <li key={each.id} className="history-line">
              <StatusTag kind="list" value={each.list} /> <StandingTag entry={each} />{' '}
              <Link to="/lists/$id" params={{ id: each.id }}>
                {span(each)}
              </Link>
              <small>{[each.reason, each.removalReason].filter(Boolean).join(' → ')}</small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
