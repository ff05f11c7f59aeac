import type { FormValues } from './form-field.ts';
import type { FormTask } from './use-file-form.ts';

/** What stands now, out of a stale write to a point, a person or a course: the same fields as the form has. */
export const currentPart =
  (keys: readonly string[]): FormTask['current'] =>
  (answered) => {
    const now = answered as (FormValues & { version?: number }) | undefined;
    if (typeof now?.version !== 'number') return null;
    return { values: pick(now, keys), version: now.version };
  };

export const pick = (values: object, keys: readonly string[]): FormValues =>
  Object.fromEntries(keys.map((key) => [key, (values as FormValues)[key] ?? null]));
