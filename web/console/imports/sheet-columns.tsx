import type { SheetFinding } from '#contract/sheet.ts';
import { useReading } from '#web/messages/console.ts';
import { Clause } from '#web/parts/clause.tsx';
import type { Column } from '#web/parts/columns.ts';
import { Tag } from '#web/parts/status-tag.tsx';

/** What is wrong with a sheet, by row: used for imports and for one's own register. */
export function useSheetColumns(): readonly Column<SheetFinding>[] {
  const { text, format } = useReading();
  const words = text.imports.finding;
  return [
    { key: 'row', title: words.row, width: 80, number: true, cell: (row) => format.number(row.row) },
    { key: 'column', title: words.column, width: 110, cell: (row) => row.column ?? '' },
    {
      key: 'severity',
      title: words.severity,
      width: 84,
      cell: (row) => <Tag tone={row.severity === 'error' ? 'bad' : 'warn'}>{words[row.severity]}</Tag>,
    },
    {
      key: 'what',
      title: words.what,
      name: true,
      cell: (row) => (
        <>
          {row.sentence}
          {row.hint && <small>{row.hint}</small>}
        </>
      ),
    },
    {
      key: 'rule',
      title: words.rule,
      width: 110,
      cell: (row) => row.rule && <Clause rule={row.rule} {...(row.clause && { clauses: [row.clause] })} />,
    },
  ];
}
