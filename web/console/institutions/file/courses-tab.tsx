import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { CourseToClassify, CourseView } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { DeclareLink } from '../../classification/declare-link.tsx';
import { coursesQuery } from '../../classification/queries.ts';
import { useFile, useFileNavigation, useFilePowers } from './file-context.ts';
import { PartName, PartPanel } from './part-panel.tsx';
import { SectionPanels } from './section-panels.tsx';

/** Courses of one institution, and more than any has. */
const MOST = 200;

/** 课程: what the institution declares each to be, and what was decided. */
export function CoursesTab() {
  const { text } = useReading();
  const { file } = useFile();
  const columns = useCourseColumns();
  const words = text.institutions.course;
  return (
    <>
      <PartPanel title={text.institutions.tab.courses} note={words.note} add={words.add} opens="course-new">
        {file.courses.length === 0 ? (
          <EmptyState why={words.empty} />
        ) : (
          <DataTable
            label={text.institutions.tab.courses}
            rows={file.courses}
            columns={columns}
            rowKey={(row) => row.id}
          />
        )}
      </PartPanel>
      <SectionPanels sections={['plans', 'lessons']} />
    </>
  );
}

function useCourseColumns(): readonly Column<CourseView>[] {
  const { text, format } = useReading();
  const subject = useSubjectName();
  const waiting = useOwnWaiting();
  const words = text.institutions.course;
  return [
    {
      key: 'name',
      title: words.field.name,
      name: true,
      cell: (row) => (
        <>
          <PartName opens={`course-${row.id}`}>{row.name}</PartName>
          <small>{[subject(row.subject), text.words.stage[row.stage], text.words.mode[row.mode]].join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'declared',
      title: words.declared,
      width: 124,
      cell: (row) => (
        <>
          {text.words.courseKind[row.declaredKind]}
          <small className="numeric">{row.declaredOn}</small>
        </>
      ),
    },
    {
      key: 'decided',
      title: words.decided,
      width: 190,
      cell: (row) => (
        <span className="state-action">
          <span>
            <Decided course={row} />
          </span>
          <NextStep waiting={waiting.get(row.id)} />
        </span>
      ),
    },
    {
      key: 'size',
      title: words.size,
      width: 190,
      cell: (row) => words.lessons({ size: row.classSize, lessons: row.lessons, minutes: row.minutes }),
    },
    {
      key: 'price',
      title: words.field.priceFen,
      width: 120,
      number: true,
      cell: (row) => (
        <>
          {text.institutions.form.yuan(format.number(row.priceFen / 100))}
          {row.feeUnit !== 'course' && row.unitPriceFen !== null && (
            <small>{words.per[row.feeUnit](format.number(row.unitPriceFen / 100))}</small>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: words.field.state,
      width: 170,
      cell: (row) => (
        <span className="state-action">
          <StatusTag kind="courseState" value={row.state} />
          <RunButton course={row} />
        </span>
      ),
    },
  ];
}

/** Of the head's own courses, those that nobody has decided on as they are now. */
function useOwnWaiting(): ReadonlyMap<string, CourseToClassify> {
  const { own } = useFile();
  const { edit } = useFilePowers();
  const { data } = useQuery({ ...coursesQuery({ page: 1, size: MOST }), enabled: own && edit });
  return new Map(data?.rows.map((row) => [row.courseId, row]));
}

/** To declare it, or to see the case that runs. */
function NextStep({ waiting }: { waiting: CourseToClassify | undefined }) {
  const { text } = useReading();
  if (waiting === undefined) return null;
  const { caseId, courseId, courseName, why } = waiting;
  if (caseId === null) return <DeclareLink course={{ id: courseId, name: courseName }} again={why === 'changed'} />;
  return (
    <Link to="/classifications/$id" params={{ id: caseId }}>
      {text.classification.courses.see}
      <span className="sr"> {courseName}</span>
    </Link>
  );
}

/** What was decided, and whether that still covers the text of today (CLS-11). */
function Decided({ course }: { course: CourseView }) {
  const { text } = useReading();
  const words = text.institutions.course;
  if (course.decidedKind === null) return words.undecided;
  const covers = course.decidedTextVersion === course.textVersion;
  return (
    <>
      <Tag tone={course.decidedKind === course.declaredKind ? 'plain' : 'bad'}>
        {text.words.courseKind[course.decidedKind]}
      </Tag>
      <small>{covers ? course.decidedOn : words.again}</small>
    </>
  );
}

/** A running course can be stopped; one that is not is started, and judged then. */
function RunButton({ course }: { course: CourseView }) {
  const { text } = useReading();
  const { edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  if (!edit) return null;
  const words = text.institutions.course;
  const running = course.state === 'running';
  return (
    <Button
      size="small"
      aria-label={(running ? words.stopOne : words.runOne)(course.name)}
      onClick={() => openDrawer(`${running ? 'stop' : 'run'}-${course.id}`)}
    >
      {running ? words.stop : words.run}
    </Button>
  );
}
