import type { PointView } from '#contract/institutions/index.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useFile } from './file-context.ts';
import { PartName, PartPanel } from './part-panel.tsx';

/** 教学点: each with its own approval. */
export function PointsTab() {
  const { text } = useReading();
  const { file } = useFile();
  const columns = usePointColumns();
  const words = text.institutions.point;
  return (
    <PartPanel title={text.institutions.tab.points} note={words.note} add={words.add} opens="point-new">
      {file.points.length === 0 ? (
        <EmptyState why={words.empty} />
      ) : (
        <DataTable label={text.institutions.tab.points} rows={file.points} columns={columns} rowKey={(row) => row.id} />
      )}
    </PartPanel>
  );
}

function usePointColumns(): readonly Column<PointView>[] {
  const { text, format } = useReading();
  const me = useMe();
  const words = text.institutions.point;
  const past = (day: string | null) => (day !== null && day < me.today ? 'past' : undefined);
  return [
    {
      key: 'name',
      title: words.field.name,
      name: true,
      cell: (row) => (
        <>
          <PartName opens={`point-${row.id}`}>{row.name}</PartName> {row.closedOn && <Tag>{words.closed}</Tag>}
          <small>{row.address}</small>
        </>
      ),
    },
    {
      key: 'area',
      title: words.field.area,
      width: 120,
      number: true,
      cell: (row) => (row.area === null ? text.parts.none : format.number(row.area)),
    },
    { key: 'floor', title: words.field.floor, width: 90, cell: (row) => row.floor ?? text.parts.none },
    {
      key: 'approval',
      title: words.field.approvalNo,
      width: 160,
      cell: (row) => (
        <>
          {row.approvalNo ?? <Tag tone="warn">{words.unapproved}</Tag>}
          {row.approvedUntil && (
            <small className={past(row.approvedUntil)}>{text.institutions.file.until(row.approvedUntil)}</small>
          )}
        </>
      ),
    },
    {
      key: 'lease',
      title: words.field.leaseUntil,
      width: 124,
      cell: (row) => <span className={past(row.leaseUntil)}>{row.leaseUntil ?? text.parts.none}</span>,
    },
    {
      key: 'fire',
      title: words.field.fireCheckedOn,
      width: 140,
      cell: (row) => (
        <>
          {row.fireCheckedOn ?? text.parts.none}
          {row.fireResult && (
            <small className={row.fireResult === 'failed' ? 'past' : undefined}>
              {text.institutions.fireResult[row.fireResult]}
            </small>
          )}
        </>
      ),
    },
  ];
}
