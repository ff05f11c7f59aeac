import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Assignment } from '#contract/homework.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

export function WithdrawDialog({ row, onClose }: { row: Assignment; onClose: () => void }) {
  const text = useText();
  const words = text.homework;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend((given: string, options) =>
    api.homework.withdraw({ params: { id: row.id }, body: { version: row.version, reason: given } }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(reason.trim());
    if (!result.ok) {
      setProblem(result.problem);
      // The row has changed under this dialog: show it as it is now before anything is withdrawn.
      if (result.problem.code === 'STALE_VERSION') await client.invalidateQueries({ queryKey: ['homework'] });
      return;
    }
    await client.invalidateQueries();
    void message.success(words.withdrawn);
    onClose();
  };
  const error = errorsByField(problem?.errors).reason ?? (problem && explain(problem)) ?? undefined;
  return (
    <Modal open title={words.detail.withdrawTitle} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{words.detail.withdrawNote}</p>
        <Field label={words.detail.withdrawReason} error={error}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              rows={2}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p className="row-actions row-end">
          <Button onClick={onClose}>{text.parts.cancel}</Button>
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {words.detail.withdraw}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
