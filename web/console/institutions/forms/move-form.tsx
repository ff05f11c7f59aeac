import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { useFileNavigation } from '../file/file-context.ts';

interface Said {
  readonly reason: string;
  readonly answers: RuleAnswer[];
}

interface Props {
  /** What the step means. */
  note: string;
  action: string;
  save: (said: Said, options: CallOptions) => Promise<Result<unknown>>;
}

/** Starts, stops or ends a part of the file; what the rules say against it stands here. */
export function MoveForm({ note, action, save }: Props) {
  const text = useText();
  const { closeDrawer } = useFileNavigation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<readonly RuleAnswer[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend(save);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ reason, answers: answers.filter((answer) => answer.reason.trim() !== '') });
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    await client.invalidateQueries();
    void message.success(text.institutions.form.saved);
    closeDrawer();
  };
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <p>{note}</p>
      <Field
        label={text.institutions.form.reason}
        optional
        error={problem && !problem.findings ? explain(problem) : undefined}
      >
        {(wiring) => (
          <Input {...wiring} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {problem?.findings && (
        <FindingList
          findings={problem.findings}
          answers={answers}
          onAnswer={(rule, said) => setAnswers([...answers.filter((a) => a.rule !== rule), { rule, reason: said }])}
        />
      )}
      <p className="row-actions row-end drawer-foot">
        <Button onClick={closeDrawer}>{text.parts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {action}
        </Button>
      </p>
    </form>
  );
}
