import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ListProposal } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

type Decision = 'remove' | 'keep';
const DECISIONS: readonly Decision[] = ['keep', 'remove'];

/** The night proposes, a person decides, and says why. */
export function DecideProposal({ row, onClose }: { row: ListProposal; onClose: () => void }) {
  const text = useText();
  const words = text.lists.proposal;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [decision, setDecision] = useState<Decision>('keep');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend((body: { remove: boolean; note: string; version: number }, options) =>
    api.lists.decideProposal({ params: { id: row.id }, body }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ remove: decision === 'remove', note: note.trim(), version: row.version });
    if (!result.ok) {
      setProblem(result.problem);
      if (['STALE_VERSION', 'STATE_CONFLICT'].includes(result.problem.code)) await client.invalidateQueries();
      return;
    }
    await client.invalidateQueries();
    void message.success(words.done);
    onClose();
  };
  const error = errorsByField(problem?.errors).note ?? (problem && explain(problem)) ?? undefined;
  return (
    <Modal open title={`${words.title} · ${row.institutionName}`} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <FindingList findings={[row.finding]} />
        <Choice
          label={words.decide}
          value={decision}
          options={DECISIONS.map((value) => ({ value, label: words[value] }))}
          onChange={setDecision}
        />
        <Field label={words.note} hint={words.noteHint} error={error}>
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
        <p className="row-actions row-end">
          <Button onClick={onClose}>{text.parts.cancel}</Button>
          <Button type="primary" danger={decision === 'remove'} htmlType="submit" loading={busy}>
            {words[decision]}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
