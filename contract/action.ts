/**
 * Every power in the system. An endpoint names one; the access table says which role has it and how far it reaches.
 * The name is also the audit event.
 */
export const ACTIONS = [
  'session.open',
  'session.read',
  'session.close',
  'session.switch-duty',
  'demo.list-people',
  'region.read',
  'school.read',
  'class.read',
  'pupil.read',
  'staff.read',
  'calendar.read',
  'calendar.edit',
  'rule.read',
  'rule.set-parameter',
  'finding.read',
  'finding.handle',
  'homework.read',
  'homework.compose',
  'homework.publish',
  'homework.correct',
  'homework.withdraw',
  'homework.reserve',
  'homework.ask-swap',
  'homework.decide-swap',
  'homework.read-load',
  'homework.export',
  'register.check',
  'import.read',
  'import.homework',
  'import.roster',
  'family.read',
  'board.read',
  'desk.read',
  'desk.search',
  'notification.read',
  'audit.read',
  'people.read',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ROLES = [
  'province-official',
  'city-official',
  'county-official',
  'principal',
  'grade-lead',
  'teacher',
  'guardian',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];
