import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { FieldError } from '#contract/problem.ts';
import { useText } from '#web/messages/console.ts';

/** What a control needs so that its label, hint and error belong to it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly status?: 'error';
}

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** The id that an error summary links to. */
  id?: string;
  children: (wiring: Wiring) => ReactNode;
}

/** Label above, hint and error below, all wired to the control. Required is the rule; the exception is marked. */
export function Field({ label, hint, error, optional = false, id, children }: Props) {
  const text = useText();
  const own = useId();
  const control = id ?? own;
  const notes = [hint ? `${control}-hint` : '', error ? `${control}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label htmlFor={control}>
        {label}
        {optional && <small>{text.parts.optional}</small>}
      </label>
      {children({
        id: control,
        ...(notes && { 'aria-describedby': notes }),
        ...(error && { 'aria-invalid': true as const, status: 'error' as const }),
      })}
      {hint && (
        <p id={`${control}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${control}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** The name of the field in a server error: 'body.flags.parentCheck' names 'flags'. */
export const fieldOf = (error: FieldError): string =>
  error.path
    .split(/[./]/)
    .filter((part) => !['', 'body', 'query', 'params'].includes(part))
    .at(0) ?? '';

export const errorsByField = (errors: readonly FieldError[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(errors.map((error) => [fieldOf(error), error.message]));

/** On top of a form that was sent back: what to mend, each linked to its field. Takes the focus when it appears. */
export function ErrorSummary({
  errors,
  titles,
  prefix,
}: {
  errors: Readonly<Record<string, string>>;
  titles: Readonly<Record<string, unknown>>;
  prefix: string;
}) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <p>{text.parts.form.summary(entries.length)}</p>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            <a
              href={`#${prefix}-${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${prefix}-${name}`)?.focus();
              }}
            >
              {typeof titles[name] === 'string' ? `${titles[name]}: ${message}` : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
