import type { WriteTx } from '../../../database/transaction.ts';
import type { OpenFile } from '../open-file.ts';
import { type FileChange, recordChanges } from '../record-changes.ts';
import { updatePart } from '../write-part.ts';
import type { ClassRow } from './class-rows.ts';
import { keepClassCounts } from './keep-counts.ts';

/** The day on which a class is over: as it was said, or today; one that never began has none of its own. */
export function endOf({ starts_on, ends_on }: ClassRow, today: string): string | null {
  if (ends_on !== null && ends_on <= today) return ends_on;
  return starts_on <= today ? today : ends_on;
}

/** Ends classes together with what they belong to, each with its place in the history, and counts the file's classes anew. */
export async function endClasses(
  tx: WriteTx,
  { row, today }: OpenFile,
  classes: readonly ClassRow[],
  act: Pick<FileChange, 'source' | 'reason' | 'by' | 'at'>,
): Promise<void> {
  if (classes.length === 0) return;
  for (const cls of classes) {
    const after = { state: 'ended', endsOn: endOf(cls, today) };
    updatePart(tx, 'training_class', { div: row.div, id: cls.id }, after);
    recordChanges(tx, {
      ...{ div: row.div, institutionId: row.id, part: 'class', partId: cls.id, version: cls.version + 1, ...act },
      before: { state: cls.state, endsOn: cls.ends_on },
      after,
    });
  }
  await keepClassCounts(tx, row, act);
}
