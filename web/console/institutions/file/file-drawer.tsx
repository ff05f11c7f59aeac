import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { FIELD_SECTIONS } from '#policy/institutions/file/field.ts';
import { useText } from '#web/messages/console.ts';
import { EmptyState } from '#web/parts/states.tsx';
import { AskForm } from '../forms/ask-form.tsx';
import { ClassDrawer, MoveClassForm } from '../forms/class-drawer.tsx';
import { CourseDrawer, RunForm } from '../forms/course-drawer.tsx';
import { DocumentForm } from '../forms/document-form.tsx';
import { PointDrawer } from '../forms/point-drawer.tsx';
import { RequestDrawer } from '../forms/request-drawer.tsx';
import { SectionForm } from '../forms/section-form.tsx';
import { StaffDrawer } from '../forms/staff-drawer.tsx';
import { StatusForm } from '../forms/status-form.tsx';
import { useFile, useFileNavigation } from './file-context.ts';
import { SnapshotDrawer } from './snapshot-drawer.tsx';

interface Opened {
  readonly title: string;
  readonly body: ReactNode;
}

/** Whatever the address says is open: 'kind-reference'. Closing takes it out of the address again. */
export function FileDrawer() {
  const { open, closeDrawer } = useFileNavigation();
  const opened = useOpened(open);
  return (
    <Drawer open={opened !== null} title={opened?.title} size={620} onClose={closeDrawer} destroyOnHidden>
      {opened?.body}
    </Drawer>
  );
}

const openedOf = (open: string): [kind: string, ref: string] => {
  const at = open.indexOf('-');
  return at === -1 ? [open, ''] : [open.slice(0, at), open.slice(at + 1)];
};

function useOpened(open: string | undefined): Opened | null {
  const text = useText();
  const { file } = useFile();
  if (!open) return null;
  const words = text.institutions;
  const [kind, ref] = openedOf(open);
  const gone = { title: words.file.gone, body: <EmptyState why={words.file.goneWhy} /> };
  const point = file.points.find(({ id }) => id === ref);
  const person = file.staff.find(({ id }) => id === ref);
  const course = file.courses.find(({ id }) => id === ref);
  const cls = file.classes.find(({ id }) => id === ref);
  const request = file.requests.find(({ id }) => id === ref);
  const section = FIELD_SECTIONS.find((each) => each === ref);
  switch (kind) {
    case 'section':
      return section
        ? {
            title: words.file.editSection(words.section[section]),
            body: <SectionForm key={section} section={section} />,
          }
        : gone;
    case 'point':
      if (ref === 'new') return { title: words.point.add, body: <PointDrawer point={null} /> };
      return point ? { title: point.name, body: <PointDrawer key={ref} point={point} /> } : gone;
    case 'staff':
      if (ref === 'new') return { title: words.staff.add, body: <StaffDrawer person={null} /> };
      return person ? { title: person.name, body: <StaffDrawer key={ref} person={person} /> } : gone;
    case 'course':
      if (ref === 'new') return { title: words.course.add, body: <CourseDrawer course={null} /> };
      return course ? { title: course.name, body: <CourseDrawer key={ref} course={course} /> } : gone;
    case 'run':
      return course
        ? { title: words.course.runOne(course.name), body: <RunForm course={course} to="running" /> }
        : gone;
    case 'stop':
      return course
        ? { title: words.course.stopOne(course.name), body: <RunForm course={course} to="stopped" /> }
        : gone;
    case 'class':
      if (ref === 'new') return { title: words.trainingClass.add, body: <ClassDrawer cls={null} /> };
      return cls ? { title: cls.name, body: <ClassDrawer key={ref} cls={cls} /> } : gone;
    case 'openclass':
      return cls ? { title: words.trainingClass.openOne(cls.name), body: <MoveClassForm cls={cls} to="open" /> } : gone;
    case 'endclass':
      return cls ? { title: words.trainingClass.endOne(cls.name), body: <MoveClassForm cls={cls} to="ended" /> } : gone;
    case 'document':
      return { title: words.document.add, body: <DocumentForm /> };
    case 'ask':
      return { title: words.request.add, body: <AskForm key={ref} field={ref || null} /> };
    case 'request':
      return request ? { title: words.request.title, body: <RequestDrawer request={request} /> } : gone;
    case 'status':
      return { title: words.status.title, body: <StatusForm /> };
    case 'snapshot':
      return { title: words.snapshot.title, body: <SnapshotDrawer id={ref} /> };
    default:
      return null;
  }
}
