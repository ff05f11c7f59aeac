import { Link } from '@tanstack/react-router';
import { useReading } from '#web/messages/console.ts';
import { FILE_TABS, type FileTab } from '../file-search.ts';
import { ClassesTab } from './classes-tab.tsx';
import { CoursesTab } from './courses-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { useFile, useFileNavigation } from './file-context.ts';
import { HistoryTab } from './history-tab.tsx';
import { PointsTab } from './points-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { SectionPanels } from './section-panels.tsx';
import { SnapshotsTab } from './snapshots-tab.tsx';
import { StaffTab } from './staff-tab.tsx';

/** The parts of a file, one at a time; which one stands in the address. */
export function FileTabs() {
  const { text, format } = useReading();
  const { file } = useFile();
  const { tab } = useFileNavigation();
  const words = text.institutions.tab;
  const counts: Partial<Record<FileTab, number>> = {
    points: file.points.filter((point) => point.closedOn === null).length,
    staff: file.staff.filter((person) => person.leftOn === null).length,
    courses: file.courses.length,
    classes: file.classes.filter((cls) => cls.state !== 'ended').length,
    documents: file.documents.length,
    requests: file.requests.filter((request) => request.state !== 'closed').length,
  };
  return (
    <>
      <nav className="section-tabs file-tabs" aria-label={words.label}>
        <ul>
          {FILE_TABS.map((each) => (
            <li key={each}>
              <Link
                to="."
                search={(now) => ({ ...now, tab: each, open: undefined, page: undefined, part: undefined })}
                resetScroll={false}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={each === tab ? 'page' : undefined}
              >
                {words[each]}
                {counts[each] !== undefined && <small>{format.number(counts[each])}</small>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <TabBody tab={tab} />
    </>
  );
}

function TabBody({ tab }: { tab: FileTab }) {
  switch (tab) {
    case 'points':
      return <PointsTab />;
    case 'staff':
      return <StaffTab />;
    case 'courses':
      return <CoursesTab />;
    case 'classes':
      return <ClassesTab />;
    case 'money':
      return <SectionPanels sections={['money', 'contracts']} />;
    case 'documents':
      return <DocumentsTab />;
    case 'requests':
      return <RequestsTab />;
    case 'history':
      return <HistoryTab />;
    case 'snapshots':
      return <SnapshotsTab />;
    default:
      return (
        <SectionPanels
          sections={['identity', 'licence', 'scale', 'plans', 'lessons', 'safety', 'compliance', 'staff']}
        />
      );
  }
}
