import { Link } from '@tanstack/react-router';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { CoverageBar } from './coverage-bar.tsx';
import { DisagreementRate } from './disagreement.tsx';

type Row = CampaignDetail['workers'][number];

/** Worker by worker: a second visitor's findings weigh on whoever was there first. */
export function WorkersTable({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep;
  const columns: readonly Column<Row>[] = [
    {
      key: 'worker',
      title: words.column.worker,
      name: true,
      cell: (row) => (
        <Link to="/sweep/$id/targets" params={{ id: campaign.id }} search={{ worker: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'coverage',
      title: words.column.coverage,
      width: 220,
      cell: (row) => <CoverageBar coverage={row.coverage} />,
    },
    {
      key: 'visits',
      title: words.column.visits,
      width: 90,
      number: true,
      cell: (row) => (
        <Link to="/sweep/visits" search={{ campaign: campaign.id, worker: row.id, round: '1' }}>
          {format.number(row.visits)}
        </Link>
      ),
    },
    {
      key: 'disagreement',
      title: words.column.disagreement,
      width: 130,
      number: true,
      cell: (row) => (
        <Link to="/sweep/$id/seconds" params={{ id: campaign.id }} search={{ worker: row.id }}>
          <DisagreementRate rate={row.disagreement} />
        </Link>
      ),
    },
  ];
  return (
    <Panel title={words.campaign.workers} flush>
      <DataTable label={words.campaign.workers} rows={campaign.workers} columns={columns} rowKey={(row) => row.id} />
    </Panel>
  );
}
