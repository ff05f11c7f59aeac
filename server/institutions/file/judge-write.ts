import {
  deriveValues,
  type FieldValues,
  type FileBasis,
  type FileFacts,
  judgeCounted,
  judgeFields,
} from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import { named } from '../../database/query.ts';
import type { WriteTx } from '../../database/transaction.ts';

const sharing = named<{ licence: boolean; name: string }>(
  'file-sharing',
  `select licence_no = $3 as licence, name from institution
    where div = $1 and id <> $2 and merged_into is null and (licence_no = $3 or credit_code = $4) order by name limit 20`,
);

/** Two files that are given one number at once come one after the other: the second sees the first. */
const alone = named<never>(
  'file-numbers',
  `select pg_advisory_xact_lock(hashtextextended('institution-numbers/' || $1, 0))`,
);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const basisOf = (values: FieldValues, status: FileBasis['status']): FileBasis => ({
  legalForm: values.legalForm as FileBasis['legalForm'],
  scope: values.scope as FileBasis['scope'],
  stages: values.stages as FileBasis['stages'],
  modes: values.modes as FileBasis['modes'],
  status,
});

export interface FieldWrite {
  readonly div: string;
  readonly id: string;
  readonly status: FileBasis['status'];
  readonly values: FieldValues;
  readonly changed: readonly string[];
  /** Of the file its points, from which the area follows, and its classes, which are counted; null for a new one. */
  readonly file: FileFacts | null;
}

/** What the rules say of the fields as they would stand, seen beside the other files of the county. */
export async function judgeWrite(
  tx: WriteTx,
  write: FieldWrite,
  day: string,
  numbers: Parameters,
): Promise<readonly Finding[]> {
  const { div, id, values, changed, file } = write;
  if (changed.includes('licenceNo') || changed.includes('creditCode')) await tx.run(alone(div));
  const others = await tx.many(sharing(div, id, text(values.licenceNo), text(values.creditCode)));
  const fields = judgeFields(
    {
      values: { ...values, ...(file === null ? {} : deriveValues(file)) },
      basis: basisOf(values, write.status),
      changed: new Set(changed),
      sameLicence: others.filter((o) => o.licence === true).map((o) => o.name),
      sameCredit: others.filter((o) => o.licence !== true).map((o) => o.name),
      region: div,
    },
    day,
    numbers,
  );
  return file === null ? fields : [...fields, ...judgeCounted(file, changed)];
}
