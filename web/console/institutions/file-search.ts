import { reads, search } from '../search-params.ts';
import { CHANGE_GROUPS } from './history-groups.ts';

const { text, whole, oneOf } = reads;

export const FILE_TABS = [
  'fields',
  'points',
  'staff',
  'courses',
  'classes',
  'money',
  'documents',
  'requests',
  'history',
  'snapshots',
] as const;
export type FileTab = (typeof FILE_TABS)[number];

/** A file in the address: which part is shown, and which drawer is open ('section.licence', 'point-new', 'staff.<id>', 'ask.timetable'). */
export const readFile = search({ tab: oneOf(...FILE_TABS), open: text, part: oneOf(...CHANGE_GROUPS), page: whole });
