import { Button, Input } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useText } from '#web/messages/console.ts';
import { ConflictDialog } from '#web/parts/conflict-dialog.tsx';
import { ErrorSummary, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { ErrorState } from '#web/parts/states.tsx';
import { useShowValue } from '../file/show-value.ts';
import type { FormField, FormValues } from './form-field.ts';
import { type FormTask, useFileForm } from './use-file-form.ts';
import { ValueField } from './value-field.tsx';

interface Props {
  fields: readonly FormField[];
  task: FormTask;
  submit?: string;
}

/** Fields of a file or of one of its parts, one under the other; the rules' findings stand above the button. */
export function FileForm({ fields, task, submit }: Props) {
  const text = useText();
  const words = text.institutions.form;
  const form = useFileForm(task);
  const prefix = useId();
  const verdict = useRef<HTMLDivElement>(null);
  const show = useShowValue();
  const findings = form.problem?.findings;
  useEffect(() => {
    if (findings) verdict.current?.focus();
  }, [findings]);
  const told = ['INPUT_INVALID', 'STALE_VERSION'];
  const plain =
    form.problem && !findings && !(told.includes(form.problem.code) && (form.theirs ?? form.problem.errors));
  return (
    <form className="form" noValidate onSubmit={(event) => void form.submit(event)}>
      <ErrorSummary errors={form.errors} titles={titlesOf(fields)} prefix={prefix} />
      {plain && form.problem && <ErrorState problem={form.problem} />}
      {form.restored && (
        <p className="quiet">
          {text.parts.draft.restored}{' '}
          <button type="button" className="link-button" onClick={form.drop}>
            {text.parts.draft.drop}
          </button>
        </p>
      )}
      {fields.map((field) => (
        <ValueField
          key={field.key}
          prefix={prefix}
          field={field}
          value={form.values[field.key] ?? null}
          error={form.errors[field.key]}
          onChange={(value) => form.change({ [field.key]: value })}
        />
      ))}
      <Field label={words.reason} optional>
        {(wiring) => (
          <Input {...wiring} maxLength={300} value={form.reason} onChange={(event) => form.say(event.target.value)} />
        )}
      </Field>
      <div ref={verdict} tabIndex={-1}>
        {findings && <FindingList findings={findings} answers={form.answers} onAnswer={form.answer} />}
      </div>
      <p className="row-actions row-end drawer-foot">
        <Button onClick={task.onDone}>{text.parts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={form.busy}>
          {submit ?? text.parts.save}
        </Button>
      </p>
      {form.theirs && (
        <ConflictDialog<FormValues>
          mine={form.values}
          theirs={form.theirs.values}
          fields={fields.map((field) => ({
            key: field.key,
            title: field.title,
            show: (values) => show(field, values[field.key] ?? null),
          }))}
          onCancel={form.forget}
          onApply={form.keep}
        />
      )}
    </form>
  );
}

const titlesOf = (fields: readonly FormField[]) => Object.fromEntries(fields.map(({ key, title }) => [key, title]));
