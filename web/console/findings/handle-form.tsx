import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { FindingRow } from '#contract/finding.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

/** How it was checked and what was done; said once, kept for good. */
export function HandleForm({ row }: { row: FindingRow }) {
  const text = useText();
  const words = text.findings.handle;
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { value: note, change, clear } = useDraft<{ note: string }>(me.personId, `handle.${row.id}`, { note: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend((given: string, options) =>
    api.finding.handle({ params: { id: row.id }, body: { note: given, version: row.rowVersion } }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(note.note.trim());
    if (result.ok) {
      clear({ note: '' });
      void message.success(words.done);
    } else {
      setProblem(result.problem);
      if (result.problem.code !== 'STALE_VERSION') return;
      void message.warning(words.stale);
    }
    await client.invalidateQueries();
  };
  const error = errorsByField(problem?.errors).note ?? (problem && explain(problem)) ?? undefined;
  return (
    <Panel title={words.title}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label={words.label} hint={words.note} error={error}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              rows={3}
              maxLength={300}
              value={note.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        <p>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
