import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CountyAgreement } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { agreementQuery } from './queries.ts';
import { DIMENSIONS } from './sheet.ts';

const route = getRouteApi('/in/classifications');
const DIGITS = 2;

/** How far the first two experts agree, county by county; every count opens its cases. */
export function AgreementView() {
  const { text } = useReading();
  const words = text.classification.agreement;
  const { region } = route.useSearch();
  const columns = useColumns();
  return (
    <section className="panel">
      <p className="panel-body quiet">{words.note}</p>
      <Answered query={useQuery(agreementQuery(region))}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <DataTable
              label={text.classification.views.agreement}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.region}
            />
          )
        }
      </Answered>
    </section>
  );
}

function useColumns(): readonly Column<CountyAgreement>[] {
  const { text, format } = useReading();
  const words = text.classification;
  const kappa = (value: number | null) =>
    value === null ? <span title={words.agreement.noKappaWhy}>{words.agreement.noKappa}</span> : value.toFixed(DIGITS);
  return [
    { key: 'region', title: words.column.region, name: true, cell: (row) => row.name },
    {
      key: 'agree',
      title: words.experts.agree,
      number: true,
      width: 110,
      cell: (row) => (
        <Link to="/classifications" search={{ region: row.region, experts: 'agree' }}>
          {format.number(row.kind.agreed)}
        </Link>
      ),
    },
    {
      key: 'differ',
      title: words.experts.differ,
      number: true,
      width: 110,
      cell: (row) => (
        <Link to="/classifications" search={{ region: row.region, experts: 'differ' }}>
          {format.number(row.kind.cases - row.kind.agreed)}
        </Link>
      ),
    },
    { key: 'kappa', title: words.column.kappa, number: true, width: 110, cell: (row) => kappa(row.kind.kappa) },
    ...DIMENSIONS.map((dimension) => ({
      key: dimension,
      title: words.agreement.kappaOf(words.dimension[dimension]),
      number: true,
      width: 110,
      cell: (row: CountyAgreement) => kappa(row[dimension].kappa),
    })),
  ];
}
