import type { ReactNode } from 'react';
import type { Action, Role } from '#contract/action.ts';
import type { ConsoleText } from '#web/messages/console.ts';
import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FlagOutlined,
  HomeOutlined,
  ReadOutlined,
  ShopOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
} from '../../parts/icons.tsx';

interface Door {
  readonly to: string;
  readonly icon: ReactNode;
  /** The power without which the door is not shown. */
  readonly needs: Action;
}

const DOORS = {
  today: { to: '/', icon: <HomeOutlined />, needs: 'desk.read' },
  compose: { to: '/homework/new', icon: <EditOutlined />, needs: 'homework.compose' },
  homework: { to: '/homework', icon: <FileDoneOutlined />, needs: 'homework.read' },
  gradeBoard: { to: '/grade-board', icon: <TableOutlined />, needs: 'homework.read' },
  load: { to: '/load', icon: <BarChartOutlined />, needs: 'homework.read-load' },
  findings: { to: '/findings', icon: <FlagOutlined />, needs: 'finding.read' },
  schools: { to: '/schools', icon: <ReadOutlined />, needs: 'school.read' },
  calendar: { to: '/calendar', icon: <CalendarOutlined />, needs: 'calendar.read' },
  rules: { to: '/rules', icon: <BookOutlined />, needs: 'rule.read' },
  imports: { to: '/imports', icon: <CloudUploadOutlined />, needs: 'import.read' },
  check: { to: '/check', icon: <FileSearchOutlined />, needs: 'register.check' },
  audit: { to: '/audit', icon: <AuditOutlined />, needs: 'audit.read' },
  institutions: { to: '/institutions', icon: <ShopOutlined />, needs: 'institution.read-overview' },
  myInstitution: { to: '/my-institution', icon: <ShopOutlined />, needs: 'institution.answer' },
  classifications: { to: '/classifications', icon: <SolutionOutlined />, needs: 'classification.read' },
  myCases: { to: '/my-cases', icon: <SolutionOutlined />, needs: 'classification.judge' },
  people: { to: '/people', icon: <TeamOutlined />, needs: 'people.read' },
} as const satisfies Record<string, Door>;

type DoorName = keyof typeof DOORS;

const official: readonly DoorName[] = [
  'today',
  'load',
  'homework',
  'institutions',
  'findings',
  'schools',
  'calendar',
  'rules',
  'imports',
];
const RAILS: Record<Role, readonly DoorName[]> = {
  'province-official': official,
  'city-official': official,
  'county-official': official,
  principal: ['today', 'load', 'gradeBoard', 'homework', 'findings', 'schools', 'calendar', 'rules', 'imports'],
  'grade-lead': ['today', 'gradeBoard', 'compose', 'homework', 'findings', 'schools', 'calendar', 'rules', 'check'],
  teacher: ['today', 'compose', 'homework', 'gradeBoard', 'findings', 'schools', 'calendar', 'rules', 'check'],
  guardian: ['today'],
  auditor: ['today', 'audit', 'institutions', 'findings', 'rules'],
  admin: ['today', 'people', 'schools', 'calendar', 'rules', 'imports', 'audit', 'check'],
  'institution-head': ['today', 'myInstitution', 'classifications', 'rules'],
  'grid-worker': ['today', 'rules'],
  expert: ['today', 'myCases', 'rules'],
};

export interface RailItem {
  readonly key: DoorName;
  readonly to: string;
  readonly icon: ReactNode;
  readonly title: string;
}

/** The doors of a role, at most nine, without those the duty may not open. */
export function railOf(role: Role, actions: readonly Action[], text: ConsoleText): readonly RailItem[] {
  return RAILS[role]
    .filter((name) => actions.includes(DOORS[name].needs))
    .map((name) => ({ key: name, to: DOORS[name].to, icon: DOORS[name].icon, title: text.shell.nav[name] }));
}

/** The longest door that the path lies behind: '/homework/new' is its own, '/homework/…' belongs to the list. */
export function currentDoor(items: readonly RailItem[], path: string): string | undefined {
  const home: Record<string, string> = {
    '/classes': '/schools',
    '/staff': '/schools',
    '/unpublished': '/load',
    '/class-days': '/load',
    '/classifications': '/institutions',
    '/lists': '/institutions',
    '/sweep': '/institutions',
  };
  const own = items.some(({ to }) => to !== '/' && (path === to || path.startsWith(`${to}/`)));
  const at = own ? path : (Object.entries(home).find(([from]) => path.startsWith(from))?.[1] ?? path);
  return items
    .filter((item) => (item.to === '/' ? at === '/' : at === item.to || at.startsWith(`${item.to}/`)))
    .sort((a, b) => b.to.length - a.to.length)[0]?.key;
}
