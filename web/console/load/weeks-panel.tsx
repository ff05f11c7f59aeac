import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { LoadBoard } from '#contract/load.ts';
import { useReading } from '#web/messages/console.ts';
import { Skeleton } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';

export type Week = LoadBoard['weeks'][number];

const route = getRouteApi('/in/load');
const WeeksChart = lazy(async () => ({ default: (await import('./weeks-chart.tsx')).WeeksChart }));

/** The last weeks as a line, or as the same numbers in a table. */
export function WeeksPanel({ weeks }: { weeks: readonly Week[] }) {
  const { text, format } = useReading();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const words = text.load.weeks;
  if (weeks.length < 2) return null;
  const minutes = (value: number | null) => (value === null ? '–' : format.minutes(value));
  const columns: Column<Week>[] = [
    { key: 'week', title: words.week, name: true, cell: (row) => format.day(row.week) },
    { key: 'primary', title: words.primary, number: true, cell: (row) => minutes(row.primaryMean) },
    { key: 'junior', title: words.junior, number: true, cell: (row) => minutes(row.juniorMean) },
    { key: 'over', title: words.over, number: true, cell: (row) => format.number(row.over) },
  ];
  const last = weeks.at(-1);
  const summary = words.summary({
    from: format.day(weeks[0]?.week ?? ''),
    until: format.day(last?.week ?? ''),
    primary: minutes(last?.primaryMean ?? null),
    junior: minutes(last?.juniorMean ?? null),
  });
  const table = view === 'table';
  return (
    <Panel
      flush
      title={words.title}
      tools={
        <Button
          size="small"
          type="text"
          onClick={() =>
            void navigate({
              search: (now) => ({ ...now, view: table ? undefined : 'table' }),
              replace: true,
              resetScroll: false,
            })
          }
        >
          {table ? text.parts.chart.chart : text.parts.chart.table}
        </Button>
      }
    >
      {table ? (
        <DataTable label={words.title} rows={weeks} columns={columns} rowKey={(row) => row.week} />
      ) : (
        <Suspense fallback={<Skeleton rows={5} tall />}>
          <WeeksChart weeks={weeks} summary={summary} />
        </Suspense>
      )}
    </Panel>
  );
}
