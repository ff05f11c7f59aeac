import type { FieldKind, FieldValue } from '#policy/institutions/file/field.ts';
import { findField } from '#policy/institutions/file/fields.ts';
import { useReading } from '#web/messages/console.ts';
import { useRegionName } from '../../region-name.ts';
import { useGroupName } from '../forms/grades-field.tsx';

interface Shown {
  readonly key: string;
  readonly kind: FieldKind | 'long' | 'decimal';
  readonly options?: readonly (string | { readonly value: string; readonly label: string })[];
}

/** The words of the choices that the catalogue has, by field. */
export function useOptionName(): (key: string, value: string) => string {
  const { text } = useReading();
  const { words } = text;
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    legalForm: words.legalForm,
    scope: words.licenceScope,
    stages: words.stage,
    modes: words.mode,
    category: text.institutions.category,
    inspectionResult: text.institutions.inspection,
    riskGrade: words.riskGrade,
    status: words.institutionStatus,
    fireResult: text.institutions.fireResult,
    vettingResult: text.institutions.vettingResult,
    kind: words.staffKind,
    employment: words.employment,
    certificateKind: words.certificate,
    stage: words.stage,
    mode: words.mode,
    declaredKind: words.courseKind,
    decidedKind: words.courseKind,
    // Parts of a file have states of their own, and no two the same word.
    state: { ...words.courseState, ...words.classState },
  };
  return (key, value) => lists[key]?.[value] ?? value;
}

/** A value of a file as one reads it: money in yuan, days as they stand, choices by their words. */
export function useShowValue(): (field: Shown, value: FieldValue) => string {
  const { text, format } = useReading();
  const option = useOptionName();
  const region = useRegionName();
  const group = useGroupName();
  const words = text.institutions.form;
  return (field, value) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return text.parts.none;
    const name = (each: string) =>
      field.options?.flatMap((o) => (typeof o !== 'string' && o.value === each ? [o.label] : []))[0] ??
      option(field.key, each);
    if (field.kind === 'fen' && typeof value === 'number') return words.yuan(format.number(value / 100));
    if (field.kind === 'flag') return value === true ? words.yes : words.no;
    if (field.kind === 'region') return region(String(value));
    if (field.kind === 'grades' && Array.isArray(value))
      return value
        .map((count, at) => [group(at), Number(count)] as const)
        .filter(([, count]) => count > 0)
        .map(([label, count]) => `${label} ${format.number(count)}`)
        .join(text.parts.noRight.comma);
    if (Array.isArray(value)) return value.map((each) => name(String(each))).join(text.parts.noRight.comma);
    // A year is a name, not an amount.
    if (typeof value === 'number') return field.key === 'inspectionYear' ? String(value) : format.number(value);
    return field.kind === 'choice' ? name(String(value)) : String(value);
  };
}

/** A value of the catalogue, or of a part by its column: what the history holds is shown by the same words. */
export function useShowStored(): (key: string, value: unknown) => string {
  const show = useShowValue();
  const { text } = useReading();
  return (key, value) => {
    if (value === null || value === undefined) return text.parts.none;
    const field = findField(key);
    const kind = field?.kind ?? (key.endsWith('Fen') ? 'fen' : typeof value === 'boolean' ? 'flag' : 'choice');
    return typeof value === 'object' && !Array.isArray(value)
      ? JSON.stringify(value)
      : show({ key, kind }, value as FieldValue);
  };
}
