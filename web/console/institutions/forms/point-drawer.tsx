import type { PointInput, PointView } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { useFile, useFileNavigation, useFilePowers } from '../file/file-context.ts';
import { useStreets } from './catalogue-fields.ts';
import { EndForm } from './end-form.tsx';
import { FileForm } from './file-form.tsx';
import type { FormField } from './form-field.ts';
import { PartFacts } from './part-facts.tsx';
import { currentPart, pick } from './part-task.ts';

const KINDS = {
  name: 'text',
  streetCode: 'region',
  address: 'text',
  area: 'area',
  floor: 'text',
  approvalNo: 'text',
  approvedOn: 'day',
  approvedUntil: 'day',
  leaseUntil: 'day',
  fireCheckedOn: 'day',
  fireResult: 'choice',
  latitude: 'decimal',
  longitude: 'decimal',
} as const satisfies Partial<Record<keyof PointInput, FormField['kind']>>;
type Key = keyof typeof KINDS;
const KEYS = Object.keys(KINDS) as Key[];
const NEEDED: readonly Key[] = ['name', 'address'];

function usePointFields(): readonly FormField[] {
  const text = useText();
  const { file } = useFile();
  const streets = useStreets(file.div);
  const words = text.institutions;
  const results = (['passed', 'failed'] as const).map((value) => ({ value, label: words.fireResult[value] }));
  return KEYS.map((key) => ({
    key,
    title: words.point.field[key],
    kind: KINDS[key],
    optional: !NEEDED.includes(key),
    ...(key === 'streetCode' && { options: streets }),
    ...(key === 'fireResult' && { options: results }),
  }));
}

/** A teaching point: written by who may, read by the others, closed with a day and a reason. */
export function PointDrawer({ point }: { point: PointView | null }) {
  const text = useText();
  const { file } = useFile();
  const { edit } = useFilePowers();
  const { closeDrawer } = useFileNavigation();
  const fields = usePointFields();
  const start = pick(point ?? {}, KEYS);
  if (!edit || point?.closedOn) return <PartFacts fields={fields} values={start} />;
  const words = text.institutions.point;
  return (
    <>
      <FileForm
        fields={fields}
        task={{
          draft: `point.${file.id}.${point?.id ?? 'new'}`,
          start,
          version: point?.version ?? 1,
          save: (values, { version, ...said }, options) =>
            point === null
              ? api.institutionFile.addPoint(
                  { params: { id: file.id }, body: { ...(values as unknown as PointInput), ...said } },
                  options,
                )
              : api.institutionFile.editPoint(
                  {
                    params: { id: file.id, part: point.id },
                    body: { ...(values as unknown as PointInput), version, ...said },
                  },
                  options,
                ),
          current: currentPart(KEYS),
          onDone: closeDrawer,
        }}
      />
      {point && (
        <EndForm
          title={words.close}
          note={words.closeNote}
          label={words.closedOn}
          save={(ending, options) =>
            api.institutionFile.closePoint(
              { params: { id: file.id, part: point.id }, body: { version: point.version, ...ending } },
              options,
            )
          }
          onDone={closeDrawer}
        />
      )}
    </>
  );
}
