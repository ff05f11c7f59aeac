import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { VisitDetail } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { AnswersTable } from './answers-table.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import './sweep.css';
import { OutcomeTag, VisitTag } from './tags.tsx';
import { VisitFacts } from './visit-facts.tsx';

const route = getRouteApi('/in/sweep/visits/$id');

/** One visit: what was seen beside what the file says, and the review of it. */
export function VisitPage() {
  const { id } = route.useParams();
  const query = useQuery(ask(['sweep', 'visit', id], (options) => api.sweep.visit({ params: { id } }, options)));
  return (
    <>
      <SectionTabs />
      <Answered page query={query} waiting={<Skeleton rows={10} tall />}>
        {(visit) => <Detail key={visit.id} visit={visit} />}
      </Answered>
    </>
  );
}

function Detail({ visit }: { visit: VisitDetail }) {
  const { text, format } = useReading();
  const may = useMay();
  const words = text.sweep.visit;
  return (
    <>
      <PageHeader
        parent={
          <Link to="/sweep/visits" search={{ campaign: visit.campaignId, state: 'received' }}>
            {text.sweep.visits.queue}
          </Link>
        }
        title={visit.name || words.title}
        tags={
          <>
            <OutcomeTag outcome={visit.outcome} />
            <VisitTag state={visit.state} />
          </>
        }
        note={visit.address}
      />
      <div className="columns">
        <div>
          {may('sweep.review') && visit.state === 'received' && <ReviewPanel key={visit.version} visit={visit} />}
          {visit.state !== 'received' && visit.reviewedAt && (
            <Panel title={text.sweep.visitState[visit.state]}>
              {visit.note && <p>{visit.note}</p>}
              <p className="quiet">
                {words.reviewed({ who: visit.reviewedBy ?? '', at: format.instant(visit.reviewedAt) })}
              </p>
            </Panel>
          )}
          {visit.found.length > 0 && (
            <Panel title={words.findings}>
              <FindingList findings={visit.found} />
            </Panel>
          )}
          <PhotosPanel visit={visit} />
          <AnswersTable visit={visit} />
          <ChangesPanel changes={visit.changes} />
        </div>
        <VisitFacts visit={visit} />
      </div>
    </>
  );
}
