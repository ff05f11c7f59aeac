import { Link } from '@tanstack/react-router';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { CoverageBar } from './coverage-bar.tsx';

type Row = CampaignDetail['streets'][number];

export function StreetsTable({ campaign }: { campaign: CampaignDetail }) {
  const { text } = useReading();
  const words = text.sweep;
  const columns: readonly Column<Row>[] = [
    {
      key: 'street',
      title: words.column.street,
      name: true,
      cell: (row) => (
        <Link to="/sweep/$id/targets" params={{ id: campaign.id }} search={{ street: row.code }}>
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
  ];
  return (
    <Panel title={words.campaign.streets} flush>
      <DataTable label={words.campaign.streets} rows={campaign.streets} columns={columns} rowKey={(row) => row.code} />
    </Panel>
  );
}
