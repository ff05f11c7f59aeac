import { useQuery } from '@tanstack/react-query';
import type { PlatformRun } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';

const SHOWN = 10;

/** The latest comparisons: which file, how many rows were ours, what each was the first to find. */
export function PlatformRuns({ region }: { region: string | undefined }) {
  const { text, format } = useReading();
  const words = text.platform.runs;
  const query = useQuery(
    ask(['platform', 'runs', region], (options) =>
      api.platform.runs({ query: { size: SHOWN, ...(region && { region }) } }, options),
    ),
  );
  const columns: readonly Column<PlatformRun>[] = [
    {
      key: 'file',
      title: words.file,
      name: true,
      cell: (row) => (
        <>
          {row.file}
          <small>{row.regionName}</small>
        </>
      ),
    },
    { key: 'rows', title: words.rows, width: 100, number: true, cell: (row) => format.number(row.rows) },
    { key: 'matched', title: words.matched, width: 120, number: true, cell: (row) => format.number(row.matched) },
    { key: 'found', title: words.found, width: 100, number: true, cell: (row) => format.number(row.found) },
    { key: 'by', title: words.by, width: 110, cell: (row) => row.by },
    { key: 'at', title: words.at, width: 130, cell: (row) => format.instant(row.at) },
  ];
  return (
    <Panel title={words.title} flush>
      <Answered query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <DataTable label={words.title} rows={rows} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Answered>
    </Panel>
  );
}
