import type { load } from '#contract/load.ts';
import type { Handlers } from '../../http/call.ts';
import { readLoadBoard } from './board.ts';
import { listClassDays } from './class-days.ts';
import { drillLoad } from './drill.ts';
import { listMissing } from './missing.ts';

export const loadRoutes: Handlers<typeof load> = {
  board: readLoadBoard,
  drill: drillLoad,
  missing: listMissing,
  classDays: listClassDays,
};
