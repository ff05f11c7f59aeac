import { openSheet, type ThreadTask } from '../../sheets/index.ts';
import { judgeRows } from './judge-rows.ts';
import type { RegisterOptions, RegisterVerdict } from './verdict.ts';

export interface RegisterOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: RegisterOptions;
}

/** What the thread does for a large register. */
export const run: ThreadTask<RegisterOrder, RegisterVerdict> = async ({ bytes, name, options }, report) =>
  judgeRows(await openSheet(bytes, { name }), name, options, report);
