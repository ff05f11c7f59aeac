import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PlatformDifference } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { ActionPopover } from '#web/parts/action-popover.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

/** How a difference was handled, said beside its row. */
export function HandleDifference({ row }: { row: PlatformDifference }) {
  const words = useText().platform.handle;
  return (
    <ActionPopover title={words.title} content={<Form row={row} />}>
      <Button size="small" aria-label={`${words.do}: ${row.name}`}>
        {words.do}
      </Button>
    </ActionPopover>
  );
}

function Form({ row }: { row: PlatformDifference }) {
  const words = useText().platform.handle;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend((given: string, options) =>
    api.platform.handle({ params: { id: row.id }, body: { note: given, version: row.version } }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(note.trim());
    setProblem(result.ok ? null : result.problem);
    if (result.ok) void message.success(words.done);
    else if (result.problem.code === 'STALE_VERSION') void message.warning(words.stale);
    else if (result.problem.code !== 'STATE_CONFLICT') return;
    await client.invalidateQueries();
  };
  const error = errorsByField(problem?.errors).note ?? (problem && explain(problem)) ?? undefined;
  return (
    <form className="form platform-handle" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={words.label} hint={words.note} error={error}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={3}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
