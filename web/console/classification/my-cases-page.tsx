import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyCase } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import './classification.css';
import { myCasesQuery } from './queries.ts';
import { KindWord } from './tags.tsx';

const waits = ({ state }: MyCase): boolean => state === 'asked' || state === 'reading';

/** What I am asked to judge, the waiting first. */
export function MyCasesPage() {
  const { text } = useReading();
  const words = text.classification.mine;
  const query = useQuery(myCasesQuery);
  const columns = useColumns();
  return (
    <>
      <PageHeader title={words.title} note={query.data && words.note(query.data.filter(waits).length)} />
      <section className="panel">
        <Answered query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState why={words.empty} />
            ) : (
              <DataTable label={words.title} rows={rows} columns={columns} rowKey={(row) => row.id} />
            )
          }
        </Answered>
      </section>
    </>
  );
}

function useColumns(): readonly Column<MyCase>[] {
  const { text, format } = useReading();
  const words = text.classification;
  return [
    {
      key: 'course',
      title: words.column.course,
      name: true,
      cell: (row) => (
        <>
          <Link to="/my-cases/$id" params={{ id: row.id }}>
            {row.course?.name ?? words.mine.hidden}
          </Link>
          <small>{row.institutionName}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: words.column.state,
      width: 130,
      cell: (row) => <Tag tone={waits(row) ? 'warn' : 'plain'}>{words.seat.state[row.state]}</Tag>,
    },
    { key: 'kind', title: words.mine.conclusion.kind, width: 130, cell: (row) => <KindWord kind={row.kind} /> },
    { key: 'asked', title: words.mine.asked, width: 116, cell: (row) => format.instant(row.assignedAt) },
  ];
}
