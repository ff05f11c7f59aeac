import type { FieldKind, FieldValue } from '#policy/institutions/file/field.ts';

export type FormValue = FieldValue;
export type FormValues = Readonly<Record<string, FormValue>>;

/** One thing to fill in, whatever it belongs to. Money is whole fen, shown in yuan. */
export interface FormField {
  readonly key: string;
  readonly title: string;
  readonly kind: FieldKind | 'long' | 'decimal';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
  readonly hint?: string;
  readonly max?: number;
}

const same = (a: FormValue | undefined, b: FormValue | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Of these values, those that somebody has changed. */
export const changedValues = (start: FormValues, now: FormValues): FormValues =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => !same(value, start[key])));
