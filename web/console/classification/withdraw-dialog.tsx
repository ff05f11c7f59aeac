import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { useAct } from './use-act.ts';

export function WithdrawDialog({ row, onClose }: { row: CaseDetail; onClose: () => void }) {
  const text = useText();
  const words = text.classification.withdraw;
  const [reason, setReason] = useState('');
  const { act, busy, problem } = useAct(
    (given: string, options) =>
      api.classification.withdraw({ params: { id: row.id }, body: { version: row.version, reason: given } }, options),
    words.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act(reason.trim())) !== null) onClose();
  };
  return (
    <Modal open title={words.title} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{words.note}</p>
        <FormTrouble problem={problem} prefix="withdraw" titles={{ reason: words.reason }} />
        <Field id="withdraw-reason" label={words.reason} error={errorsByField(problem?.errors).reason}>
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
            {words.do}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
