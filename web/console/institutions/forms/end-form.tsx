import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

export interface Ending {
  readonly on: string;
  readonly reason: string;
}

/** Closing a point, somebody leaving or barred: a reason and mostly a day, said once. */
export function EndForm({
  title,
  note,
  label,
  save,
  onDone,
  children,
}: {
  title: string;
  note: string;
  /** Of the day; without one no day is asked for. */
  label?: string;
  save: (ending: Ending, options: CallOptions) => Promise<Result<unknown>>;
  onDone: () => void;
  children?: React.ReactNode;
}) {
  const text = useText();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [ending, setEnding] = useState<Ending>({ on: me.today, reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend(save);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(ending);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    await client.invalidateQueries();
    void message.success(text.institutions.form.saved);
    onDone();
  };
  const errors = errorsByField(problem?.errors);
  return (
    <details className="end-form">
      <summary>{title}</summary>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="quiet">{note}</p>
        {children}
        {label && (
          <Field label={label} error={errors.on}>
            {(wiring) => (
              <DayField
                {...wiring}
                label={label}
                today={me.today}
                clearable={false}
                width="100%"
                value={ending.on}
                onChange={(on) => setEnding({ ...ending, on: on ?? me.today })}
              />
            )}
          </Field>
        )}
        <Field
          label={text.institutions.form.reasonNeeded}
          error={errors.reason ?? (problem && !problem.errors ? explain(problem) : undefined)}
        >
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={300}
              value={ending.reason}
              onChange={(event) => setEnding({ ...ending, reason: event.target.value })}
            />
          )}
        </Field>
        <p className="row-actions row-end">
          <Button danger htmlType="submit" loading={busy}>
            {title}
          </Button>
        </p>
      </form>
    </details>
  );
}
