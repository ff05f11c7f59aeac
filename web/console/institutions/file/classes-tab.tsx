import { Button } from 'antd';
import type { ClassView, CourseView } from '#contract/institutions/index.ts';
import { lacksOf } from '#policy/institutions/file/class-plan.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useFile, useFileNavigation, useFilePowers } from './file-context.ts';
import { PartName, PartPanel } from './part-panel.tsx';
import { SectionPanels } from './section-panels.tsx';

/** 开班: every class with its plan, and what of it nobody has said. */
export function ClassesTab() {
  const { text } = useReading();
  const { file } = useFile();
  const columns = useClassColumns();
  const words = text.institutions.trainingClass;
  return (
    <>
      <PartPanel title={text.institutions.tab.classes} note={words.note} add={words.add} opens="class-new">
        {file.classes.length === 0 ? (
          <EmptyState why={file.courses.length === 0 ? words.emptyCourses : words.empty} />
        ) : (
          <DataTable
            label={text.institutions.tab.classes}
            rows={file.classes}
            columns={columns}
            rowKey={(row) => row.id}
          />
        )}
      </PartPanel>
      <SectionPanels sections={['scale']} />
    </>
  );
}

function useClassColumns(): readonly Column<ClassView>[] {
  const { text, format } = useReading();
  const { file } = useFile();
  const words = text.institutions.trainingClass;
  const nameOf = (rows: readonly { id: string; name: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.name;
  const courseOf = ({ courseId }: ClassView) => file.courses.find(({ id }) => id === courseId);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return [
    {
      key: 'name',
      title: words.field.name,
      name: true,
      cell: (row) => (
        <>
          <PartName opens={`class-${row.id}`}>{row.name}</PartName>
          <small>{[courseOf(row)?.name, row.level].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'plan',
      title: words.field.timetable,
      width: 210,
      cell: (row) => (
        <>
          {row.timetable || text.parts.none}
          <small>{words.span({ from: row.startsOn, until: row.endsOn })}</small>
        </>
      ),
    },
    {
      key: 'teacher',
      title: words.field.teacherId,
      width: 140,
      cell: (row) => (
        <>
          {nameOf(file.staff, row.teacherId) ?? text.parts.none}
          <small>{nameOf(file.points, row.pointId) ?? words.ofCourse}</small>
        </>
      ),
    },
    {
      key: 'lessons',
      title: words.field.lessons,
      width: 160,
      cell: (row) =>
        words.lessons({
          lessons: format.number(row.lessons),
          minutes: format.number(courseOf(row)?.minutes ?? 0),
        }),
    },
    {
      key: 'people',
      title: words.field.enrolled,
      width: 150,
      cell: (row) => (
        <>
          {words.people({ enrolled: format.number(sum(row.enrolled)), capacity: format.number(row.capacity) })}
          <small>
            {words.recruited({ recruited: format.number(row.recruited), planned: format.number(row.planned) })}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      title: words.field.state,
      width: 190,
      cell: (row) => (
        <>
          <span className="state-action">
            <StatusTag kind="classState" value={row.state} />
            <MoveButton cls={row} />
          </span>
          <Lacks cls={row} course={courseOf(row)} />
        </>
      ),
    },
  ];
}

/** What the ledger wants known of the class and nobody has said; of one that is over nothing is asked. */
function Lacks({ cls, course }: { cls: ClassView; course: CourseView | undefined }) {
  const { text } = useReading();
  if (course === undefined || cls.state === 'ended') return null;
  const words = text.institutions.trainingClass;
  const decided = course.decidedTextVersion === course.textVersion ? course.decidedKind : null;
  const lacks = lacksOf(cls, { ...course, kind: decided ?? course.declaredKind });
  if (lacks.length === 0) return <small>{words.full}</small>;
  return <Tag tone="warn">{words.lacks(lacks.map((key) => words.field[key]).join(text.parts.noRight.comma))}</Tag>;
}

function MoveButton({ cls }: { cls: ClassView }) {
  const { text } = useReading();
  const { edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  if (!edit || cls.state === 'ended') return null;
  const words = text.institutions.trainingClass;
  const opens = cls.state === 'planned';
  return (
    <Button
      size="small"
      aria-label={(opens ? words.openOne : words.endOne)(cls.name)}
      onClick={() => openDrawer(`${opens ? 'openclass' : 'endclass'}-${cls.id}`)}
    >
      {opens ? words.open : words.end}
    </Button>
  );
}
