import { Link } from '@tanstack/react-router';
import type { ClassToday } from '#contract/desk.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { ClassMinutes } from './class-minutes.tsx';

/** A school's classes against their limits today, fullest first. */
export function ClassesToday({ classes }: { classes: readonly ClassToday[] }) {
  const { text, format } = useReading();
  const me = useMe();
  const subject = useSubjectName();
  if (classes.length === 0) return null;
  const words = text.today.column;
  const rows = classes.toSorted((a, b) => Number(a.limit === 0) - Number(b.limit === 0) || a.left - b.left);
  const columns: Column<ClassToday>[] = [
    {
      key: 'class',
      title: words.class,
      name: true,
      width: 150,
      cell: (row) => (
        <Link to="/homework" search={{ class: row.classId, on: me.today }}>
          {row.className}
        </Link>
      ),
    },
    {
      key: 'bar',
      title: words.minutes,
      cell: (row) =>
        row.limit === 0 ? <span className="quiet">{text.parts.minutes.zero}</span> : <ClassMinutes row={row} />,
    },
    {
      key: 'left',
      title: words.left,
      width: 110,
      number: true,
      cell: (row) => <Left row={row} />,
    },
    {
      key: 'limit',
      title: words.limit,
      width: 100,
      number: true,
      cell: (row) => (row.limit === 0 ? '–' : format.minutes(row.limit)),
    },
    {
      key: 'published',
      title: words.published,
      width: 120,
      cell: (row) =>
        row.published > 0 ? text.today.published(row.published) : <Tag tone="warn">{text.today.unpublished}</Tag>,
    },
    {
      key: 'subjects',
      title: words.subjects,
      cell: (row) => row.subjects.map(subject).join(text.parts.noRight.comma) || text.parts.none,
    },
  ];
  return (
    <Panel flush title={text.today.classes.school} tools={<Link to="/load">{text.today.week}</Link>}>
      <DataTable label={text.today.classes.school} rows={rows} columns={columns} rowKey={(row) => row.classId} />
    </Panel>
  );
}

function Left({ row }: { row: ClassToday }) {
  const { text, format } = useReading();
  if (row.left < 0) return <Tag tone="bad">{text.parts.minutes.over(format.minutes(-row.left))}</Tag>;
  return row.limit === 0 ? '–' : format.minutes(row.left);
}
