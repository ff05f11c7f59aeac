import type { board } from '#contract/board.ts';
import type { Handlers } from '../http/call.ts';
import { listCounties, listSchools } from './find-schools.ts';
import { readBoard } from './read-board.ts';

export const boardRoutes: Handlers<typeof board> = {
  counties: listCounties,
  schools: listSchools,
  school: readBoard,
};
