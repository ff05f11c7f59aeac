import { useQuery } from '@tanstack/react-query';
import type { institutionFile } from '#contract/institutions/index.ts';
import type { Answer } from '#contract/kit.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useFile } from './file-context.ts';
import { PartName } from './part-panel.tsx';

const snapshotsQuery = (id: string) =>
  ask(['institutions', 'snapshots', id], (options) => api.institutionFile.snapshots({ params: { id } }, options));
type Snapshot = Answer<(typeof institutionFile)['snapshots']>[number];

/** 快照: the whole file as it stood when something was decided. */
export function SnapshotsTab() {
  const { text, format } = useReading();
  const { file } = useFile();
  const query = useQuery(snapshotsQuery(file.id));
  const words = text.institutions.snapshot;
  const columns: readonly Column<Snapshot>[] = [
    {
      key: 'occasion',
      title: words.occasion,
      name: true,
      cell: (row) => <PartName opens={`snapshot-${row.id}`}>{words.occasions[row.occasion]}</PartName>,
    },
    { key: 'at', title: words.at, width: 150, cell: (row) => format.instant(row.takenAt) },
    { key: 'by', title: words.by, width: 140, cell: (row) => row.by ?? text.institutions.history.house },
    {
      key: 'hash',
      title: words.hash,
      cell: (row) => (
        <span className="numeric hash" title={row.sha256}>
          {row.sha256.slice(0, 24)}…
        </span>
      ),
    },
  ];
  return (
    <Panel flush title={text.institutions.tab.snapshots} note={words.note}>
      <Answered query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <DataTable label={text.institutions.tab.snapshots} rows={rows} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Answered>
    </Panel>
  );
}
