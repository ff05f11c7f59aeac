import type { VisitDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useAnswerText } from './answer-text.ts';

type Row = VisitDetail['changes'][number];

/** What was edited after the first sending, field by field. */
export function ChangesPanel({ changes }: { changes: readonly Row[] }) {
  const { text, format } = useReading();
  const words = text.sweep.visit;
  const say = useAnswerText();
  if (changes.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'field',
      title: words.question,
      width: 120,
      name: true,
      cell: (row) =>
        row.field === 'position' ? words.facts.position : (text.sweep.question[row.field]?.title ?? row.field),
    },
    {
      key: 'before',
      title: words.before,
      cell: (row) =>
        row.field === 'photos' ? format.number((row.before as unknown[]).length) : say(row.field, row.before),
    },
    {
      key: 'after',
      title: words.after,
      cell: (row) =>
        row.field === 'photos' ? format.number((row.after as unknown[]).length) : say(row.field, row.after),
    },
    {
      key: 'by',
      title: text.sweep.column.worker,
      width: 180,
      cell: (row) => words.reviewed({ who: row.by, at: format.instant(row.at) }),
    },
  ];
  return (
    <Panel title={words.changes} flush>
      <DataTable
        label={words.changes}
        rows={changes}
        columns={columns}
        rowKey={(row) => `${row.version}-${row.field}`}
      />
    </Panel>
  );
}
