import type { InstitutionFile } from '#contract/institutions/index.ts';
import type { FieldSection } from '#policy/institutions/file/field.ts';
import { getField } from '#policy/institutions/file/fields.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { EmptyState } from '#web/parts/states.tsx';
import { useFile, useFileNavigation } from '../file/file-context.ts';
import { useCatalogueField } from './catalogue-fields.ts';
import { FileForm } from './file-form.tsx';
import { changedValues, type FormValues } from './form-field.ts';

type Fields = InstitutionFile['fields'];

const writable = (fields: Fields, section: FieldSection) =>
  fields.filter((field) => field.section === section && field.editable && getField(field.key).kept !== 'derived');
const valuesIn = (fields: Fields): FormValues => Object.fromEntries(fields.map(({ key, value }) => [key, value]));

/** One section of the ledger; only what was changed is sent, so that nobody stands for what they have not looked at. */
export function SectionForm({ section }: { section: FieldSection }) {
  const text = useText();
  const { file } = useFile();
  const { closeDrawer } = useFileNavigation();
  const formField = useCatalogueField(file.div);
  const asked = writable(file.fields, section);
  const formFields = asked.map((field) => formField(getField(field.key), field.required));
  // Who may not read the tree of regions writes the address alone.
  const offered = formFields.filter((field) => field.kind !== 'region' || (field.options?.length ?? 0) > 0);
  const shown = asked.filter(({ key }) => offered.some((field) => field.key === key));
  const start = valuesIn(shown);
  if (shown.length === 0) return <EmptyState why={text.institutions.file.nothingToEdit} />;
  return (
    <FileForm
      fields={offered}
      task={{
        draft: `institution.${file.id}.${section}`,
        start,
        version: file.version,
        save: (values, said, options) =>
          api.institutionFile.edit(
            { params: { id: file.id }, body: { values: mutable(changedValues(start, values)), ...said } },
            options,
          ),
        current: (answered) => {
          const now = answered as InstitutionFile | undefined;
          return now?.fields ? { values: valuesIn(writable(now.fields, section)), version: now.version } : null;
        },
        onDone: closeDrawer,
      }}
    />
  );
}

type Sent = Parameters<typeof api.institutionFile.edit>[0]['body']['values'];
/** The contract's arrays may be written to; ours are only read. */
const mutable = (values: FormValues): Sent => values as Sent;
