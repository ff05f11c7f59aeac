import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import type { LoadBoard } from '#contract/load.ts';
import { useReading } from '#web/messages/console.ts';
import { Skeleton } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { shiftDay } from '#web/parts/format.ts';
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
    {
      key: 'primary',
      title: words.primary,
      number: true,
      cell: (row) => <Mean week={row.week} of={row.primaryMean} />,
    },
    { key: 'junior', title: words.junior, number: true, cell: (row) => <Mean week={row.week} of={row.juniorMean} /> },
    {
      key: 'over',
      title: words.over,
      number: true,
      cell: (row) => (
        <Link to="/class-days" search={{ which: 'over', from: row.week, until: shiftDay(row.week, 6) }}>
          {format.number(row.over)}
        </Link>
      ),
    },
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

/** A mean opens to the board of its week. */
function Mean({ week, of }: { week: string; of: number | null }) {
  const { format } = useReading();
  if (of === null) return '–';
  return (
    <Link to="/load" search={{ week }}>
      {format.minutes(of)}
    </Link>
  );
}
