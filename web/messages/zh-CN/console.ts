import { classification } from './classification.ts';
import { findings } from './findings.ts';
import { homework } from './homework.ts';
import { duplicates, platform } from './identity.ts';
import { imports } from './imports.ts';
import { institutions } from './institutions.ts';
import { lists } from './lists.ts';
import { load } from './load.ts';
import { login } from './login.ts';
import { parts } from './parts.ts';
import { places } from './places.ts';
import { rules } from './rules.ts';
import { shell } from './shell.ts';
import { sweep } from './sweep.ts';
import { system } from './system.ts';
import { today } from './today.ts';
import { words } from './words.ts';

export const chinese = {
  shell,
  parts,
  words,
  login,
  today,
  homework,
  lists,
  load,
  findings,
  rules,
  places,
  imports,
  duplicates,
  platform,
  institutions,
  classification,
  sweep,
  system,
};
