import type { ListFigures, ListOverview } from '#contract/institutions/index.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { AppLink } from '../app-link.tsx';

type Figure = 'white' | 'black' | 'watch' | 'proposals' | 'appeals' | 'ending';
const FIGURES: readonly { key: Figure; query: string; tone: string; office: boolean }[] = [
  { key: 'white', query: 'tab=white', tone: '', office: false },
  { key: 'black', query: 'tab=black', tone: '', office: false },
  { key: 'watch', query: 'tab=watch', tone: '', office: true },
  { key: 'proposals', query: 'tab=proposals', tone: 'figure-warn', office: true },
  { key: 'appeals', query: 'tab=appeals', tone: 'figure-warn', office: false },
  { key: 'ending', query: 'tab=white&ending=30', tone: 'figure-warn', office: false },
];

/** Where a figure opens: the rows that it counts, in the same region. */
const addressOf = (figures: ListFigures, query: string) => `/lists?region=${figures.region}&${query}`;

export function ListCards({ overview }: { overview: ListOverview }) {
  const { text, format } = useReading();
  const { duty } = useMe();
  const shown = FIGURES.filter(({ office }) => !office || duty.role !== 'institution-head');
  return (
    <section className="figures" aria-label={text.lists.figures}>
      {shown.map(({ key, query, tone }) => (
        <AppLink
          key={key}
          to={addressOf(overview, query)}
          className={overview[key] > 0 && tone !== '' ? `figure ${tone}` : 'figure'}
        >
          <span className="figure-name">{text.lists.figure[key]}</span>
          <span className="figure-value">{format.number(overview[key])}</span>
        </AppLink>
      ))}
    </section>
  );
}

/** City and province: the regions below, each figure a link to its rows there. */
export function ListParts({ overview }: { overview: ListOverview }) {
  const { text, format } = useReading();
  const words = text.lists;
  if (overview.parts.length === 0) return null;
  const columns: readonly Column<ListFigures>[] = [
    {
      key: 'name',
      title: words.part,
      name: true,
      cell: (row) => <AppLink to={`/lists?region=${row.region}`}>{row.name}</AppLink>,
    },
    ...FIGURES.map(({ key, query }) => ({
      key,
      title: words.figure[key],
      number: true,
      width: 130,
      cell: (row: ListFigures) => <AppLink to={addressOf(row, query)}>{format.number(row[key])}</AppLink>,
    })),
  ];
  return (
    <Panel title={words.parts} flush>
      <DataTable label={words.parts} rows={overview.parts} columns={columns} rowKey={(row) => row.region} />
    </Panel>
  );
}
