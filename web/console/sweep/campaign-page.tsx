import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { BlockGrid } from './block-grid.tsx';
import { BlocksTable } from './blocks-table.tsx';
import { CampaignFigures } from './campaign-figures.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { OutsidePanel } from './outside-panel.tsx';
import { campaignQuery, useChange } from './queries.ts';
import { Refused } from './refused.tsx';
import { StreetsTable } from './streets-table.tsx';
import './sweep.css';
import { CampaignTag } from './tags.tsx';
import { WorkersTable } from './workers-table.tsx';

const route = getRouteApi('/in/sweep/$id');

/** One sweep: how far it is, block by block, and what is to be done next. */
export function CampaignPage() {
  const { id } = route.useParams();
  const query = useQuery(campaignQuery(id));
  return (
    <>
      <SectionTabs />
      <Answered page query={query} waiting={<Skeleton rows={10} tall />}>
        {(campaign) => <Detail campaign={campaign} />}
      </Answered>
    </>
  );
}

function Detail({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.campaign;
  return (
    <>
      <PageHeader
        parent={<Link to="/sweep">{text.sweep.title}</Link>}
        title={campaign.name}
        tags={<CampaignTag state={campaign.state} />}
        note={words.note({
          from: format.longDay(campaign.firstDay),
          until: format.longDay(campaign.lastDay),
          permille: format.percent(campaign.secondPermille / 1000),
        })}
        actions={
          <>
            <ButtonLink to="/sweep/$id/seconds" params={{ id: campaign.id }}>
              {words.seconds}
            </ButtonLink>
            <Steps campaign={campaign} />
          </>
        }
      />
      <CampaignFigures campaign={campaign} />
      {campaign.findings.length > 0 && (
        <Panel title={words.findings}>
          <FindingList findings={campaign.findings} />
        </Panel>
      )}
      {campaign.outside.length > 0 && <OutsidePanel campaign={campaign} />}
      <Panel title={words.grid} note={words.gridNote}>
        <BlockGrid campaign={campaign} />
      </Panel>
      <BlocksTable campaign={campaign} />
      <div className="columns sweep-columns">
        <WorkersTable campaign={campaign} />
        {campaign.streets.length > 0 && <StreetsTable campaign={campaign} />}
      </div>
    </>
  );
}

/** Start or close, with the reason where a rule forbids it. */
function Steps({ campaign }: { campaign: CampaignDetail }) {
  const { text } = useReading();
  const words = text.sweep.campaign;
  const may = useMay();
  const step = { params: { id: campaign.id }, body: { version: campaign.version } };
  const start = useChange((_: null, options) => api.sweep.start(step, options), words.started);
  const close = useChange((_: null, options) => api.sweep.close(step, options), words.closed);
  if (!may('sweep.plan') || campaign.state === 'closed') return null;
  const [name, asked, { change, busy, problem }] =
    campaign.state === 'planned' ? [words.start, words.startAsk, start] : [words.close, words.closeAsk, close];
  return (
    <ConfirmButton
      name={name}
      asked={asked}
      busy={busy}
      primary={campaign.state === 'planned'}
      onConfirm={() => change(null)}
    >
      <Refused problem={problem} />
    </ConfirmButton>
  );
}
