import { audit, people } from './audit.ts';
import { board } from './board.ts';
import { desk } from './desk.ts';
import { family } from './family.ts';
import { finding } from './finding.ts';
import { homework } from './homework.ts';
import {
  classification,
  directory,
  duplicates,
  institutionFile,
  lists,
  platform,
  registry,
  sweep,
} from './institutions/index.ts';
import { load } from './load.ts';
import { calendar, place } from './place.ts';
import { rule } from './rule.ts';
import { session } from './session.ts';
import { imports, register } from './sheet.ts';

/** Every endpoint of the house, by module. */
export const api = {
  session,
  place,
  calendar,
  rule,
  finding,
  homework,
  load,
  register,
  imports,
  desk,
  family,
  board,
  audit,
  people,
  registry,
  institutionFile,
  duplicates,
  platform,
  lists,
  directory,
  sweep,
  classification,
};
export type Api = typeof api;
