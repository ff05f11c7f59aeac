import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComparedPlace, RegistryComparison } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FigureLink } from './figure-link.tsx';
import { Measure } from './measure.tsx';
import { comparisonQuery } from './queries.ts';

/** The places one level below, side by side; every figure opens its rows. */
export function ComparePanel({ region }: { region: string | undefined }) {
  const { text } = useReading();
  const query = useQuery(comparisonQuery(region));
  const words = text.institutions.compare;
  return (
    <Panel flush title={query.data ? words.title[query.data.by] : words.titlePlain} note={words.note}>
      <Answered query={query}>{(comparison) => <CompareTable comparison={comparison} />}</Answered>
    </Panel>
  );
}

function CompareTable({ comparison }: { comparison: RegistryComparison }) {
  const { text, format } = useReading();
  const words = text.institutions.compare;
  const rows = comparison.places.toSorted(
    (a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  const counted: readonly Column<ComparedPlace>[] = (comparison.places[0]?.figures ?? []).map((figure, at) => ({
    key: `${figure.group}-${figure.value}`,
    title: words.column[`${figure.group}-${figure.value}` as keyof typeof words.column] ?? figure.value,
    number: true,
    width: 92,
    cell: (row) => {
      const own = row.figures[at];
      return own && <FigureLink figure={own}>{format.number(own.count)}</FigureLink>;
    },
  }));
  const columns: readonly Column<ComparedPlace>[] = [
    {
      key: 'rank',
      title: words.rank,
      width: 104,
      cell: (row) =>
        row.rank === null
          ? text.parts.none
          : row.tied
            ? words.tied(format.number(row.rank))
            : words.place(format.number(row.rank)),
    },
    { key: 'name', title: words.name, name: true, cell: (row) => <PlaceName row={row} by={comparison.by} /> },
    {
      key: 'completeness',
      title: words.completeness,
      width: 150,
      cell: (row) => (row.completeness === null ? text.parts.none : <Measure permille={row.completeness} />),
    },
    ...counted,
  ];
  return <DataTable label={words.titlePlain} rows={rows} columns={columns} rowKey={(row) => row.code} />;
}

/** A city or county opens its own overview; a street has nothing below it. */
function PlaceName({ row, by }: { row: ComparedPlace; by: RegistryComparison['by'] }) {
  const { text } = useReading();
  const name = row.name ?? (row.code === 'none' ? text.institutions.noStreet : row.code);
  if (by === 'street' || row.name === null) return name;
  return (
    <Link to="/institutions/overview" search={{ region: row.code }}>
      {name}
    </Link>
  );
}
