import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { useAct } from './use-act.ts';

/** 申请复核: one reason, once, in time. */
export function AppealForm({ row }: { row: CaseDetail }) {
  const { text, format } = useReading();
  const words = text.classification;
  const me = useMe();
  const { value, change, clear } = useDraft(me.personId, `appeal.${row.id}`, { reason: '' });
  const { act, busy, problem } = useAct(
    (reason: string, options) =>
      api.classification.appeal({ params: { id: row.id }, body: { version: row.version, reason } }, options),
    words.appeal.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act(value.reason.trim())) !== null) clear({ reason: '' });
  };
  const until = row.appealUntil === null ? '' : words.result.until(format.longDay(row.appealUntil));
  return (
    <Panel title={words.appeal.title} note={until}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble problem={problem} prefix="appeal" titles={{ reason: words.appeal.reason }} />
        <Field
          id="appeal-reason"
          label={words.appeal.reason}
          hint={words.appeal.note}
          error={errorsByField(problem?.errors).reason}
        >
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={1000}
              value={value.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          )}
        </Field>
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.appeal.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

/** 复核决定 of the level above: final. */
export function ReviewForm({ row }: { row: CaseDetail }) {
  const { text } = useReading();
  const words = text.classification;
  const [value, setValue] = useState<{ kind: CourseKind | ''; clause: string; decision: string }>({
    kind: '',
    clause: '',
    decision: '',
  });
  const { act, busy, problem } = useAct(
    (body: { kind: CourseKind; clause: string; decision: string }, options) =>
      api.classification.decideAppeal({ params: { id: row.id }, body: { ...body, version: row.version } }, options),
    words.review.done,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind, clause, decision } = value;
    if (kind !== '') void act({ kind, clause: clause.trim(), decision: decision.trim() });
  };
  const errors = errorsByField(problem?.errors);
  return (
    <Panel title={words.review.title} note={words.review.note}>
      <form className="form" noValidate onSubmit={submit}>
        <FormTrouble
          problem={problem}
          prefix="review"
          titles={{ clause: words.decide.clause, decision: words.decide.decision }}
        />
        <Choice
          label={words.decide.kind}
          value={value.kind}
          options={(['subject', 'non-subject'] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
          onChange={(kind) => setValue({ ...value, kind })}
        />
        <Field id="review-clause" label={words.decide.clause} hint={words.decide.clauseHint} error={errors.clause}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={200}
              value={value.clause}
              onChange={(event) => setValue({ ...value, clause: event.target.value })}
            />
          )}
        </Field>
        <Field id="review-decision" label={words.decide.decision} error={errors.decision}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={1000}
              value={value.decision}
              onChange={(event) => setValue({ ...value, decision: event.target.value })}
            />
          )}
        </Field>
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy} disabled={value.kind === ''}>
            {words.review.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
