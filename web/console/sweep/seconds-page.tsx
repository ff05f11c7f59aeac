import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { CampaignDetail, SecondVisit } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { DrawsPanel } from './draws-panel.tsx';
import { campaignQuery, secondsQuery, useChange, workersQuery } from './queries.ts';
import { Refused } from './refused.tsx';
import './sweep.css';

const route = getRouteApi('/in/sweep/$id/seconds');

/** 复查与抽签 (U14): what was drawn and how, who goes a second time, and how far the two agree. */
export function SecondsPage() {
  const { id } = route.useParams();
  const query = useQuery(campaignQuery(id));
  return (
    <>
      <SectionTabs />
      <Answered page query={query}>
        {(campaign) => <Detail campaign={campaign} />}
      </Answered>
    </>
  );
}

function Detail({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const may = useMay();
  const words = text.sweep.seconds;
  const drawing = may('sweep.plan') && campaign.state !== 'planned';
  const { disagreement } = campaign;
  return (
    <>
      <PageHeader
        parent={
          <Link to="/sweep/$id" params={{ id: campaign.id }}>
            {campaign.name}
          </Link>
        }
        title={words.title}
        note={words.rate({
          visits: format.number(disagreement.visits),
          fields: format.number(disagreement.fields),
          differing: format.number(disagreement.fieldsDiffering),
        })}
        actions={drawing && <Draw campaign={campaign} />}
      />
      <Panel>
        <p>{words.note}</p>
        <dl className="facts facts-stacked">
          <dt>{words.bound}</dt>
          <dd className="digest">{campaign.commitment}</dd>
        </dl>
        <p className="quiet">{words.drawable(format.number(campaign.drawable))}</p>
      </Panel>
      <Seconds campaign={campaign} />
      <DrawsPanel campaign={campaign.id} />
    </>
  );
}

function Draw({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.seconds;
  const { change, busy, problem } = useChange(
    (_: null, options) => api.sweep.draw({ params: { id: campaign.id }, body: { version: campaign.version } }, options),
    words.drawnOk,
  );
  return (
    <ConfirmButton
      primary
      name={words.draw}
      asked={words.drawAsk(format.number(campaign.drawable))}
      busy={busy}
      disabled={campaign.drawable === 0}
      onConfirm={() => change(null)}
    >
      <Refused problem={problem} />
    </ConfirmButton>
  );
}

function Seconds({ campaign }: { campaign: CampaignDetail }) {
  const { text } = useReading();
  const may = useMay();
  const words = text.sweep;
  const { block, worker } = route.useSearch();
  const query = useQuery(secondsQuery(campaign.id, { block, worker }));
  const giving = may('sweep.plan') && campaign.state === 'running';
  const columns: readonly Column<SecondVisit>[] = [
    {
      key: 'name',
      title: words.column.place,
      name: true,
      cell: (row) => (
        <>
          <Link to="/sweep/visits/$id" params={{ id: row.visitId }}>
            {row.name}
          </Link>
          <small>{row.address}</small>
        </>
      ),
    },
    { key: 'block', title: words.column.block, width: 170, cell: (row) => row.block },
    { key: 'first', title: words.column.first, width: 110, cell: (row) => row.firstWorker },
    {
      key: 'second',
      title: words.column.second,
      width: 180,
      cell: (row) =>
        row.secondVisitId ? (
          <Link to="/sweep/visits/$id" params={{ id: row.secondVisitId }}>
            {row.worker}
          </Link>
        ) : giving ? (
          <Give second={row} />
        ) : (
          (row.worker ?? words.campaign.noWorker)
        ),
    },
    { key: 'differs', title: words.column.differs, width: 240, cell: (row) => <Differs second={row} /> },
  ];
  return (
    <Panel title={words.seconds.list} flush>
      <Answered query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={words.seconds.listNone} />
          ) : (
            <DataTable label={words.seconds.list} rows={rows} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Answered>
    </Panel>
  );
}

function Differs({ second }: { second: SecondVisit }) {
  const { text } = useReading();
  const words = text.sweep;
  if (second.differing === null) return <>{words.seconds.notYet}</>;
  if (second.differing.length === 0) return <>{words.seconds.same}</>;
  return (
    <span className="differs">
      {second.differing.map((key) => words.question[key]?.title ?? key).join(words.visit.comma)}
    </span>
  );
}

/** Anyone but the first visitor. */
function Give({ second }: { second: SecondVisit }) {
  const { text } = useReading();
  const words = text.sweep.seconds;
  const workers = useQuery(workersQuery);
  const { change, busy, problem } = useChange(
    (workerId: string, options) =>
      api.sweep.assignSecond({ params: { id: second.id }, body: { workerId, version: second.version } }, options),
    text.sweep.campaign.assigned,
  );
  const others = (workers.data ?? []).filter(({ id }) => id !== second.firstWorkerId);
  return (
    <>
      <Select
        aria-label={words.assignTo(second.name)}
        className="sweep-worker"
        loading={busy}
        placeholder={words.choose}
        {...(second.workerId === null ? {} : { value: second.workerId })}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next: string) => void change(next)}
      />
      <Refused problem={problem} />
    </>
  );
}
