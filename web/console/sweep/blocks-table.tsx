import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { CampaignDetail, SweepBlock } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { AddBlock } from './add-block.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { DisagreementRate } from './disagreement.tsx';
import { useChange, workersQuery } from './queries.ts';
import { Refused } from './refused.tsx';

/** Block by block: who walks it, how far they are, what they found, how far a second visitor agrees. */
export function BlocksTable({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep;
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const planning = may('sweep.plan') && campaign.state !== 'closed';
  const columns: readonly Column<SweepBlock>[] = [
    {
      key: 'block',
      title: words.column.block,
      name: true,
      cell: (row) => (
        <Link to="/sweep/$id/targets" params={{ id: campaign.id }} search={{ block: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'street', title: words.column.street, width: 120, cell: (row) => row.streetName ?? text.parts.none },
    {
      key: 'worker',
      title: words.column.worker,
      width: 170,
      cell: (row) => (planning ? <Worker block={row} /> : (row.worker ?? words.campaign.noWorker)),
    },
    {
      key: 'coverage',
      title: words.column.coverage,
      width: 230,
      cell: (row) => <CoverageBar coverage={row.coverage} />,
    },
    {
      key: 'outcomes',
      title: words.column.outcomes,
      cell: (row) => <Outcomes campaign={campaign.id} block={row} />,
    },
    {
      key: 'done',
      title: words.column.done,
      width: 110,
      cell: (row) => (row.doneAt ? format.instant(row.doneAt) : words.campaign.notDone),
    },
    {
      key: 'disagreement',
      title: words.column.disagreement,
      width: 120,
      number: true,
      cell: (row) => (
        <Link to="/sweep/$id/seconds" params={{ id: campaign.id }} search={{ block: row.id }}>
          <DisagreementRate rate={row.disagreement} />
        </Link>
      ),
    },
  ];
  return (
    <Panel
      title={words.campaign.blocks}
      flush
      tools={planning && <Button onClick={() => setAdding(true)}>{words.campaign.addBlock}</Button>}
    >
      <DataTable label={words.campaign.blocks} rows={campaign.blocks} columns={columns} rowKey={(row) => row.id} />
      {adding && <AddBlock campaign={campaign} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Outcomes({ campaign, block }: { campaign: string; block: SweepBlock }) {
  const { text, format } = useReading();
  const found = (['visited', 'closed', 'refused', 'not-found', 'new'] as const).filter(
    (key) => (block.outcomes[key] ?? 0) > 0,
  );
  return (
    <span className="outcomes">
      {found.map((outcome) => (
        <Link key={outcome} to="/sweep/visits" search={{ campaign, block: block.id, outcome, round: '1' }}>
          {text.sweep.outcome[outcome]} {format.number(block.outcomes[outcome] ?? 0)}
        </Link>
      ))}
    </span>
  );
}

function Worker({ block }: { block: SweepBlock }) {
  const { text } = useReading();
  const workers = useQuery(workersQuery);
  const { change, busy, problem } = useChange(
    (workerId: string, options) =>
      api.sweep.assign({ params: { id: block.id }, body: { workerId, version: block.version } }, options),
    text.sweep.campaign.assigned,
  );
  return (
    <>
      <Select
        aria-label={text.sweep.campaign.assign(block.name)}
        className="sweep-worker"
        loading={busy}
        {...(block.workerId === null ? {} : { value: block.workerId })}
        placeholder={text.sweep.campaign.noWorker}
        options={(workers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next: string) => void change(next)}
      />
      <Refused problem={problem} />
    </>
  );
}
