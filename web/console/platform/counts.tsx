import type { PlatformCount } from '#contract/institutions/index.ts';
import { DIFFERENCE_KINDS, type DifferenceKind } from '#policy/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { AppLink } from '../app-link.tsx';

const countOf = (row: PlatformCount, kind: DifferenceKind): number => (kind === 'no-course' ? row.noCourse : row[kind]);
const addressOf = (query: string, region: string | undefined) =>
  `/platform?${query}${region === undefined ? '' : `&region=${region}`}`;

/** Open matters by kind, and for a city or province by the regions below; every figure opens to its rows. */
export function PlatformCounts({ rows, region }: { rows: readonly PlatformCount[]; region: string | undefined }) {
  const { text, format } = useReading();
  const words = text.platform;
  const columns: readonly Column<PlatformCount>[] = [
    {
      key: 'name',
      title: words.part,
      name: true,
      cell: (row) => <AppLink to={`/platform?region=${row.region}`}>{row.name}</AppLink>,
    },
    ...DIFFERENCE_KINDS.map((kind) => ({
      key: kind,
      title: words.kind[kind],
      number: true,
      width: 130,
      cell: (row: PlatformCount) => (
        <AppLink to={addressOf(`kind=${kind}`, row.region)}>{format.number(countOf(row, kind))}</AppLink>
      ),
    })),
    {
      key: 'last',
      title: words.last,
      width: 130,
      cell: (row) => (row.comparedAt === null ? text.parts.none : format.instant(row.comparedAt)),
    },
  ];
  const total = (of: (row: PlatformCount) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return (
    <>
      <section className="figures" aria-label={words.figures}>
        {DIFFERENCE_KINDS.map((kind) => {
          const count = total((row) => countOf(row, kind));
          return (
            <AppLink
              key={kind}
              to={addressOf(`kind=${kind}`, region)}
              className={count > 0 ? 'figure figure-warn' : 'figure'}
            >
              <span className="figure-name">{words.kind[kind]}</span>
              <span className="figure-value">{format.number(count)}</span>
            </AppLink>
          );
        })}
        <AppLink to={addressOf('state=handled', region)} className="figure">
          <span className="figure-name">{words.handled}</span>
          <span className="figure-value">{format.number(total((row) => row.handled))}</span>
        </AppLink>
      </section>
      {rows.length > 1 && (
        <Panel title={words.region} flush>
          <DataTable label={words.region} rows={rows} columns={columns} rowKey={(row) => row.region} />
        </Panel>
      )}
    </>
  );
}
