import { Fragment } from 'react';
import { useShowValue } from '../file/show-value.ts';
import type { FormField, FormValues } from './form-field.ts';

/** A part of the file for who may only read it. */
export function PartFacts({ fields, values }: { fields: readonly FormField[]; values: FormValues }) {
  const show = useShowValue();
  return (
    <dl className="facts">
      {fields.map((field) => (
        <Fragment key={field.key}>
          <dt>{field.title}</dt>
          <dd>{show(field, values[field.key] ?? null)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
