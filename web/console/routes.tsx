import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { IMPORT_KINDS } from '#contract/import-kinds.ts';
import { sessionQuery } from '#web/api/session.ts';
import { readClassifications, readDuplicates, readLists, readPlatform } from './county-search.ts';
import { PageMissing } from './faults.tsx';
import { readFile, readRegister } from './institutions/index.ts';
import { reads, search } from './search-params.ts';

const { text, day, yes, whole, oneOf } = reads;

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const login = createRoute({
  getParentRoute: () => root,
  path: 'login',
  validateSearch: search({ next: text }),
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
});

const readScope = search({ region: text, school: text });

/** Everything behind the sign-in. The scope chip narrows by `region` and `school`, which every page below keeps. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'in',
  validateSearch: readScope,
  search: { middlewares: [retainSearchParams<ReturnType<typeof readScope>>(['region', 'school'])] },
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: '/login', search: { next: location.href } });
    if (me.duty.role === 'guardian') {
      window.location.replace('/m/');
      // The console stays blank while the browser leaves for the guardians' pages.
      await new Promise(() => undefined);
    }
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

const under = <const P extends string>(path: P) => ({ getParentRoute: () => shell, path });

const today = createRoute({
  ...under('/'),
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
});

const homework = createRoute({
  ...under('homework'),
  validateSearch: search({
    class: text,
    grade: whole,
    subject: text,
    state: oneOf('draft', 'published', 'withdrawn'),
    form: oneOf('written', 'oral', 'reading', 'practice', 'sport'),
    from: day,
    until: day,
    on: day,
    mine: yes,
    q: text,
    sort: oneOf('assignedOn', '-assignedOn', 'minutes', '-minutes'),
    page: whole,
  }),
  component: lazyRouteComponent(() => import('./homework/list-page.tsx'), 'HomeworkList'),
});
const compose = createRoute({
  ...under('homework/new'),
  validateSearch: search({ class: text, day, subject: text, draft: text }),
  component: lazyRouteComponent(() => import('./homework/compose-page.tsx'), 'ComposePage'),
});
const assignment = createRoute({
  ...under('homework/$id'),
  component: lazyRouteComponent(() => import('./homework/assignment-page.tsx'), 'AssignmentPage'),
});
const correct = createRoute({
  ...under('homework/$id/correct'),
  component: lazyRouteComponent(() => import('./homework/correct-page.tsx'), 'CorrectPage'),
});
const gradeBoard = createRoute({
  ...under('grade-board'),
  validateSearch: search({ grade: whole, week: day, class: text, day }),
  component: lazyRouteComponent(() => import('./homework/grade-board-page.tsx'), 'GradeBoardPage'),
});

const load = createRoute({
  ...under('load'),
  validateSearch: search({
    week: day,
    grade: whole,
    day,
    class: text,
    by: oneOf('region', 'school', 'class', 'subject'),
    view: oneOf('table'),
  }),
  component: lazyRouteComponent(() => import('./load/load-page.tsx'), 'LoadPage'),
});
const classDays = createRoute({
  ...under('class-days'),
  validateSearch: search({
    which: oneOf('over', 'near', 'unpublished', 'overRest'),
    grade: whole,
    from: day,
    until: day,
    page: whole,
  }),
  component: lazyRouteComponent(() => import('./load/class-days-page.tsx'), 'ClassDaysPage'),
});
const unpublished = createRoute({
  ...under('unpublished'),
  validateSearch: search({ day, page: whole }),
  component: lazyRouteComponent(() => import('./load/unpublished-page.tsx'), 'UnpublishedPage'),
});

const findings = createRoute({
  ...under('findings'),
  validateSearch: search({
    rule: text,
    outcome: oneOf('refused', 'answered', 'open', 'handled'),
    class: text,
    institution: text,
    grade: whole,
    from: day,
    until: day,
    page: whole,
  }),
  component: lazyRouteComponent(() => import('./findings/list-page.tsx'), 'FindingsPage'),
});
const finding = createRoute({
  ...under('findings/$id'),
  component: lazyRouteComponent(() => import('./findings/finding-page.tsx'), 'FindingPage'),
});

const rules = createRoute({
  ...under('rules'),
  validateSearch: search({ q: text, does: oneOf('block', 'warn', 'record', 'duty', 'case'), fired: yes }),
  component: lazyRouteComponent(() => import('./rules/list-page.tsx'), 'RulesPage'),
});
const rule = createRoute({
  ...under('rules/$id'),
  component: lazyRouteComponent(() => import('./rules/rule-page.tsx'), 'RulePage'),
});

const schools = createRoute({
  ...under('schools'),
  validateSearch: search({ q: text, kind: oneOf('primary', 'junior', 'nine-year'), page: whole }),
  component: lazyRouteComponent(() => import('./places/schools-page.tsx'), 'SchoolsPage'),
});
const school = createRoute({
  ...under('schools/$id'),
  component: lazyRouteComponent(() => import('./places/school-page.tsx'), 'SchoolPage'),
});
const schoolClass = createRoute({
  ...under('classes/$id'),
  component: lazyRouteComponent(() => import('./places/class-page.tsx'), 'ClassPage'),
});
const staff = createRoute({
  ...under('staff'),
  validateSearch: search({ q: text, page: whole }),
  component: lazyRouteComponent(() => import('./places/staff-page.tsx'), 'StaffPage'),
});
const calendar = createRoute({
  ...under('calendar'),
  validateSearch: search({ from: day, day }),
  component: lazyRouteComponent(() => import('./places/calendar-page.tsx'), 'CalendarPage'),
});

const institutions = createRoute({
  ...under('institutions'),
  validateSearch: readRegister,
  component: lazyRouteComponent(() => import('./institutions/registry-page.tsx'), 'RegistryPage'),
});
const institution = createRoute({
  ...under('institutions/$id'),
  validateSearch: readFile,
  component: lazyRouteComponent(() => import('./institutions/institution-page.tsx'), 'InstitutionPage'),
});
const newInstitution = createRoute({
  ...under('institutions/new'),
  component: lazyRouteComponent(() => import('./institutions/new-page.tsx'), 'NewInstitutionPage'),
});
const myInstitution = createRoute({
  ...under('my-institution'),
  validateSearch: readFile,
  component: lazyRouteComponent(() => import('./institutions/my-institution-page.tsx'), 'MyInstitutionPage'),
});
const institutionsOverview = createRoute({
  ...under('institutions/overview'),
  component: lazyRouteComponent(() => import('./institutions/overview-page.tsx'), 'RegistryOverviewPage'),
});

const duplicates = createRoute({
  ...under('duplicates'),
  validateSearch: readDuplicates,
  component: lazyRouteComponent(() => import('./duplicates/list-page.tsx'), 'DuplicatesPage'),
});
const duplicatePair = createRoute({
  ...under('duplicates/$id'),
  component: lazyRouteComponent(() => import('./duplicates/pair-page.tsx'), 'PairPage'),
});
const platform = createRoute({
  ...under('platform'),
  validateSearch: readPlatform,
  component: lazyRouteComponent(() => import('./platform/platform-page.tsx'), 'PlatformPage'),
});
const lists = createRoute({
  ...under('lists'),
  validateSearch: readLists,
  component: lazyRouteComponent(() => import('./lists/list-page.tsx'), 'ListsPage'),
});
const newListEntry = createRoute({
  ...under('lists/new'),
  validateSearch: search({ list: oneOf('white', 'black', 'watch'), institution: text }),
  component: lazyRouteComponent(() => import('./lists/enter-page.tsx'), 'EnterListPage'),
});
const listEntry = createRoute({
  ...under('lists/$id'),
  component: lazyRouteComponent(() => import('./lists/entry-page.tsx'), 'ListEntryPage'),
});

const imports = createRoute({
  ...under('imports'),
  validateSearch: search({ page: whole }),
  component: lazyRouteComponent(() => import('./imports/list-page.tsx'), 'ImportsPage'),
});
const newImport = createRoute({
  ...under('imports/new'),
  validateSearch: search({ kind: oneOf(...IMPORT_KINDS) }),
  component: lazyRouteComponent(() => import('./imports/upload-page.tsx'), 'UploadPage'),
});
const oneImport = createRoute({
  ...under('imports/$id'),
  validateSearch: search({ page: whole }),
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});
const check = createRoute({
  ...under('check'),
  component: lazyRouteComponent(() => import('./imports/check-page.tsx'), 'CheckPage'),
});

const audit = createRoute({
  ...under('audit'),
  validateSearch: search({ action: text, person: text, from: text, until: text, page: whole }),
  component: lazyRouteComponent(() => import('./system/audit-page.tsx'), 'AuditPage'),
});
const people = createRoute({
  ...under('people'),
  validateSearch: search({ q: text, page: whole }),
  component: lazyRouteComponent(() => import('./system/people-page.tsx'), 'PeoplePage'),
});
const find = createRoute({
  ...under('search'),
  validateSearch: search({ q: text }),
  component: lazyRouteComponent(() => import('./system/search-page.tsx'), 'SearchPage'),
});
const notifications = createRoute({
  ...under('notifications'),
  component: lazyRouteComponent(() => import('./system/notifications-page.tsx'), 'NotificationsPage'),
});

const classifications = createRoute({
  ...under('classifications'),
  validateSearch: readClassifications,
  component: lazyRouteComponent(() => import('./classification/list-page.tsx'), 'ClassificationsPage'),
});
const declareCourse = createRoute({
  ...under('classifications/declare'),
  validateSearch: search({ course: text }),
  component: lazyRouteComponent(() => import('./classification/declare-page.tsx'), 'DeclarePage'),
});
const classificationCase = createRoute({
  ...under('classifications/$id'),
  component: lazyRouteComponent(() => import('./classification/case-page.tsx'), 'CasePage'),
});
const myCases = createRoute({
  ...under('my-cases'),
  component: lazyRouteComponent(() => import('./classification/my-cases-page.tsx'), 'MyCasesPage'),
});
const myCase = createRoute({
  ...under('my-cases/$id'),
  validateSearch: search({ step: oneOf('purpose', 'content', 'method', 'evaluation', 'conclusion') }),
  component: lazyRouteComponent(() => import('./classification/my-case-page.tsx'), 'MyCasePage'),
});

const sweeps = createRoute({
  ...under('sweep'),
  validateSearch: search({ page: whole }),
  component: lazyRouteComponent(() => import('./sweep/campaigns-page.tsx'), 'CampaignsPage'),
});
const newSweep = createRoute({
  ...under('sweep/new'),
  component: lazyRouteComponent(() => import('./sweep/plan-page.tsx'), 'PlanPage'),
});
const sweepVisits = createRoute({
  ...under('sweep/visits'),
  validateSearch: search({
    campaign: text,
    block: text,
    worker: text,
    outcome: oneOf('visited', 'closed', 'refused', 'not-found', 'new'),
    state: oneOf('received', 'returned', 'accepted'),
    round: oneOf('1', '2'),
    page: whole,
  }),
  component: lazyRouteComponent(() => import('./sweep/visits-page.tsx'), 'VisitsPage'),
});
const sweepVisit = createRoute({
  ...under('sweep/visits/$id'),
  component: lazyRouteComponent(() => import('./sweep/visit-page.tsx'), 'VisitPage'),
});
const sweepCampaign = createRoute({
  ...under('sweep/$id'),
  component: lazyRouteComponent(() => import('./sweep/campaign-page.tsx'), 'CampaignPage'),
});
const sweepTargets = createRoute({
  ...under('sweep/$id/targets'),
  validateSearch: search({
    block: text,
    street: text,
    worker: text,
    state: oneOf('unseen', 'seen', 'visited', 'closed', 'refused', 'not-found'),
    page: whole,
  }),
  component: lazyRouteComponent(() => import('./sweep/targets-page.tsx'), 'TargetsPage'),
});
const sweepSeconds = createRoute({
  ...under('sweep/$id/seconds'),
  validateSearch: search({ block: text, worker: text }),
  component: lazyRouteComponent(() => import('./sweep/seconds-page.tsx'), 'SecondsPage'),
});

const missing = createRoute({ ...under('$'), component: PageMissing });

export const routeTree = root.addChildren([
  login,
  shell.addChildren([
    today,
    homework,
    compose,
    assignment,
    correct,
    gradeBoard,
    load,
    classDays,
    unpublished,
    findings,
    finding,
    rules,
    rule,
    schools,
    school,
    schoolClass,
    staff,
    calendar,
    institutions,
    institution,
    newInstitution,
    myInstitution,
    institutionsOverview,
    duplicates,
    duplicatePair,
    platform,
    lists,
    newListEntry,
    listEntry,
    imports,
    newImport,
    oneImport,
    check,
    audit,
    people,
    find,
    notifications,
    classifications,
    declareCourse,
    classificationCase,
    myCases,
    myCase,
    sweeps,
    newSweep,
    sweepVisits,
    sweepVisit,
    sweepCampaign,
    sweepTargets,
    sweepSeconds,
    missing,
  ]),
]);
