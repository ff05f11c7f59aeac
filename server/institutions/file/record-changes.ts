import { isDeepStrictEqual } from 'node:util';
import { named } from '../../database/query.ts';
import type { WriteTx } from '../../database/transaction.ts';
import { newId } from '../../identity.ts';

export type ChangePart = 'institution' | 'point' | 'staff' | 'course' | 'class' | 'status' | 'list' | 'merge';
export type ChangeSource = 'desk' | 'own' | 'sweep' | 'import' | 'platform' | 'merge' | 'decision' | 'night';

/** One write to a file: what was, what is, and who says so. */
export interface FileChange {
  readonly div: string;
  readonly institutionId: string;
  readonly part: ChangePart;
  /** The row that changed: the institution's own id for its own fields. */
  readonly partId: string;
  /** Of that row, after the change. */
  readonly version: number;
  readonly source: ChangeSource;
  readonly reason: string | null;
  /** Null for the house's own jobs. */
  readonly by: string | null;
  /** Business instant. */
  readonly at: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const insert = named<never>(
  'institution-change-add',
  `insert into institution_change (div, id, institution_id, part, part_id, version, field, before, after, source, reason, changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Fields whose value differs; a field that is absent counts as null. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field] ?? null, after[field] ?? null),
  );
}

/** Keeps one row for every field that changed, and tells which. Nothing is written where nothing changed. */
export function recordChanges(tx: WriteTx, c: FileChange): string[] {
  const fields = changedFields(c.before, c.after);
  for (const field of fields) {
    const [was, is] = [json(c.before[field]), json(c.after[field])];
    tx.send(
      insert(
        c.div,
        newId(),
        c.institutionId,
        c.part,
        c.partId,
        c.version,
        field,
        was,
        is,
        c.source,
        c.reason,
        c.by,
        c.at,
      ),
    );
  }
  return fields;
}
