import { useQuery } from '@tanstack/react-query';
import type { Field } from '#policy/institutions/file/field.ts';
import { useMay } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { regionsQuery } from '../../shell/scope-chip.tsx';
import { useFieldTitle } from '../field-title.ts';
import { useOptionName } from '../file/show-value.ts';
import type { FormField } from './form-field.ts';

interface Street {
  readonly value: string;
  readonly label: string;
}

/** The streets of a county, for those who may read the tree of regions; the institution's head writes the address alone. */
export function useStreets(div: string): readonly Street[] {
  const may = useMay();
  const regions = useQuery({ ...regionsQuery, enabled: may('region.read'), staleTime: Number.POSITIVE_INFINITY });
  return (regions.data ?? [])
    .filter((region) => region.kind === 'street' && region.code.startsWith(div))
    .map((region) => ({ value: region.code, label: region.name }));
}

/** A field of the catalogue as a form asks for it. */
export function useCatalogueField(div: string): (field: Field, required: boolean) => FormField {
  const text = useText();
  const title = useFieldTitle();
  const option = useOptionName();
  const streets = useStreets(div);
  const hints: Readonly<Record<string, string>> = text.institutions.form.hint;
  return (field, required) => ({
    key: field.key,
    title: title(field.key),
    kind: field.kind,
    optional: !required,
    ...(hints[field.key] && { hint: hints[field.key] }),
    ...(field.options.length > 0 && {
      options: field.options.map((value) => ({ value, label: option(field.key, value) })),
    }),
    ...(field.kind === 'region' && { options: streets }),
  });
}
