import type { Action, Role } from '#contract/action.ts';

/**
 * How far a power reaches. 'range': the duty's region; 'school': its school; 'grade', 'class': narrower still, checked by the use case
 * on top of the school's rows; 'institution': one's own institution; 'assigned': what has been given to oneself to do;
 * 'family': the pupils in one's care; 'self': what concerns oneself.
 */
export type Reach = 'range' | 'school' | 'grade' | 'class' | 'institution' | 'assigned' | 'family' | 'self';
type Row = Partial<Record<Role, Reach>> & { anyone?: true };

const signedIn = {
  'province-official': 'self',
  'city-official': 'self',
  'county-official': 'self',
  principal: 'self',
  'grade-lead': 'self',
  teacher: 'self',
  guardian: 'self',
  auditor: 'self',
  admin: 'self',
  'institution-head': 'self',
  'grid-worker': 'self',
  expert: 'self',
} as const satisfies Row;

const officials = {
  'province-official': 'range',
  'city-official': 'range',
  'county-official': 'range',
} as const satisfies Row;
const school = { principal: 'school', 'grade-lead': 'school', teacher: 'school' } as const satisfies Row;
const head = { 'institution-head': 'institution' } as const satisfies Row;
const county = { 'county-official': 'range' } as const satisfies Row;
const above = { 'city-official': 'range', 'province-official': 'range' } as const satisfies Row;
const desk = { ...officials, ...school, auditor: 'range', admin: 'range' } as const satisfies Row;
/** Who has a desk of their own beside offices and schools. */
const hands = {
  'institution-head': 'institution',
  'grid-worker': 'assigned',
  expert: 'assigned',
} as const satisfies Row;

/** Role × action → reach. Closed by default; a missing row does not compile. */
export const ACCESS: Record<Action, Row> = {
  'session.open': { anyone: true },
  'session.read': signedIn,
  'session.close': signedIn,
  'session.switch-duty': signedIn,
  'demo.list-people': { anyone: true },
  'region.read': desk,
  'school.read': desk,
  'class.read': desk,
  'pupil.read': { 'county-official': 'range', principal: 'school', 'grade-lead': 'school', teacher: 'class' },
  'staff.read': { ...officials, principal: 'school', 'grade-lead': 'school', admin: 'range' },
  'calendar.read': desk,
  'calendar.edit': {
    'county-official': 'range',
    'city-official': 'range',
    'province-official': 'range',
    principal: 'school',
  },
  'rule.read': { anyone: true, ...desk, ...hands },
  'rule.set-parameter': officials,
  'finding.read': { ...officials, principal: 'school', 'grade-lead': 'school', teacher: 'self', auditor: 'range' },
  'finding.handle': { 'county-official': 'range', principal: 'school' },
  'homework.read': { ...officials, ...school, auditor: 'range' },
  'homework.compose': { teacher: 'class', 'grade-lead': 'class' },
  'homework.publish': { teacher: 'class', 'grade-lead': 'class' },
  'homework.correct': { teacher: 'class', 'grade-lead': 'grade' },
  'homework.withdraw': { teacher: 'class', 'grade-lead': 'grade', principal: 'school' },
  'homework.reserve': { teacher: 'class', 'grade-lead': 'class' },
  'homework.ask-swap': { teacher: 'class', 'grade-lead': 'class' },
  'homework.decide-swap': { teacher: 'self', 'grade-lead': 'grade' },
  'homework.read-load': { ...officials, principal: 'school', 'grade-lead': 'school' },
  'homework.export': { ...officials, principal: 'school', 'grade-lead': 'school' },
  'register.check': { anyone: true, ...signedIn },
  'import.read': { 'county-official': 'self', principal: 'self', 'grade-lead': 'self', teacher: 'self' },
  'import.homework': { principal: 'school', 'grade-lead': 'grade', teacher: 'class' },
  'import.roster': { 'county-official': 'range', principal: 'school' },
  'family.read': { guardian: 'family' },
  'board.read': { anyone: true, ...signedIn },
  'desk.read': { ...desk, ...hands },
  'desk.search': desk,
  'notification.read': signedIn,
  'audit.read': { auditor: 'range' },
  'people.read': { admin: 'range' },
  'institution.read': { ...officials, ...head, auditor: 'range' },
  'institution.create': county,
  'institution.edit': { ...county, ...head },
  'institution.set-status': county,
  'institution.ask': county,
  'institution.answer': head,
  'institution.read-overview': { ...officials, auditor: 'range' },
  'institution.export': { ...officials, auditor: 'range' },
  'duplicate.read': { ...officials, auditor: 'range' },
  'duplicate.decide': county,
  'sweep.read': { ...officials, auditor: 'range' },
  'sweep.plan': county,
  'sweep.visit': { 'grid-worker': 'assigned' },
  'sweep.review': county,
  'classification.read': { ...officials, ...head, auditor: 'range', expert: 'assigned' },
  'classification.declare': { ...county, ...head },
  'classification.assign': county,
  'classification.judge': { expert: 'assigned' },
  'classification.decide': county,
  'classification.appeal': head,
  'classification.decide-appeal': above,
  'list.read': { ...officials, ...head, auditor: 'range' },
  'list.enter': county,
  'list.remove': county,
  'list.appeal': head,
  'list.decide-appeal': above,
  'platform.read': { ...officials, auditor: 'range' },
  'platform.reconcile': county,
  'import.institutions': county,
  'directory.read': { anyone: true, ...signedIn },
};

export const reachOf = (action: Action, role: Role): Reach | undefined => ACCESS[action][role];
export const openToAnyone = (action: Action): boolean => ACCESS[action].anyone === true;
export const rolesFor = (action: Action): Role[] =>
  (Object.keys(ACCESS[action]) as (Role | 'anyone')[]).filter((r) => r !== 'anyone');
export const actionsOf = (role: Role): Action[] =>
  (Object.keys(ACCESS) as Action[]).filter((a) => reachOf(a, role) !== undefined);
