import type { homework } from '#contract/homework.ts';
import type { Handlers } from '../http/call.ts';
import { correctAssignment } from './correct.ts';
import { discardDraft, editDraft, saveDraft } from './draft.ts';
import { exportAssignments } from './export.ts';
import { readGradeBoard } from './grade-board.ts';
import { listAssignments, readAssignment } from './list.ts';
import { publishAssignment } from './publish.ts';
import { releaseMinutes, reserveMinutes } from './reserve.ts';
import { askSwap, decideSwap, listSwaps } from './swap.ts';
import { previewAssignment, readLedger } from './view-ledger.ts';
import { withdrawAssignment } from './withdraw.ts';

export const homeworkRoutes: Handlers<typeof homework> = {
  list: listAssignments,
  read: readAssignment,
  export: exportAssignments,
  draft: saveDraft,
  edit: editDraft,
  discard: discardDraft,
  preview: previewAssignment,
  publish: publishAssignment,
  correct: correctAssignment,
  withdraw: withdrawAssignment,
  ledger: readLedger,
  reserve: reserveMinutes,
  release: releaseMinutes,
  askSwap,
  decideSwap,
  swaps: listSwaps,
  gradeBoard: readGradeBoard,
};
