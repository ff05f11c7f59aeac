import type { DuplicateCount } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { AppLink } from '../app-link.tsx';

const STATES = ['proposed', 'merged', 'distinct'] as const;
const addressOf = (state: string, region: string | undefined) =>
  `/duplicates?state=${state}${region === undefined ? '' : `&region=${region}`}`;

/** Pairs by state, and for a city or province by the regions below; every figure opens to its rows. */
export function PairCounts({ rows, region }: { rows: readonly DuplicateCount[]; region: string | undefined }) {
  const { text, format } = useReading();
  const words = text.duplicates;
  const total = (state: (typeof STATES)[number]) => rows.reduce((sum, row) => sum + row[state], 0);
  const columns: readonly Column<DuplicateCount>[] = [
    {
      key: 'name',
      title: words.part,
      name: true,
      cell: (row) => <AppLink to={`/duplicates?region=${row.region}`}>{row.name}</AppLink>,
    },
    ...STATES.map((state) => ({
      key: state,
      title: words.state[state],
      number: true,
      width: 140,
      cell: (row: DuplicateCount) => <AppLink to={addressOf(state, row.region)}>{format.number(row[state])}</AppLink>,
    })),
  ];
  return (
    <>
      <section className="figures" aria-label={words.figures}>
        {STATES.map((state) => (
          <AppLink
            key={state}
            to={addressOf(state, region)}
            className={state === 'proposed' && total(state) > 0 ? 'figure figure-warn' : 'figure'}
          >
            <span className="figure-name">{words.state[state]}</span>
            <span className="figure-value">{format.number(total(state))}</span>
          </AppLink>
        ))}
      </section>
      {rows.length > 1 && (
        <Panel title={words.region} flush>
          <DataTable label={words.region} rows={rows} columns={columns} rowKey={(row) => row.region} />
        </Panel>
      )}
    </>
  );
}
