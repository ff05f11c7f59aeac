import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { filledOf } from './sheet.ts';
import { useAct } from './use-act.ts';
import { type Answers, NO_VERDICT, type Verdict, VerdictFields, verdictBody } from './verdict-fields.tsx';

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

/** 复核决定 of the level above, by four dimensions of its own: final. */
export function ReviewForm({ row }: { row: CaseDetail }) {
  const { text } = useReading();
  const words = text.classification;
  const me = useMe();
  const { value, change, clear } = useDraft<Verdict>(me.personId, `review.${row.id}`, NO_VERDICT);
  const [answers, setAnswers] = useState<Answers>({});
  const { act, busy, problem } = useAct(
    ({ kind, ...given }: Verdict & { kind: CourseKind }, options) =>
      api.classification.decideAppeal(
        {
          params: { id: row.id },
          body: { ...verdictBody({ ...given, kind }, kind, answers), version: row.version },
        },
        options,
      ),
    words.review.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.kind !== '' && (await act({ ...value, kind: value.kind })) !== null) clear(NO_VERDICT);
  };
  const set = (next: Partial<Verdict>) => change((now) => ({ ...now, ...next }));
  return (
    <Panel title={words.review.title} note={words.review.note}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <VerdictFields
          prefix="review"
          value={value}
          onChange={set}
          answers={answers}
          onAnswer={(rule, reason) => setAnswers({ ...answers, [rule]: reason })}
          problem={problem}
          copy={{ label: words.review.copy, from: () => set({ sheet: filledOf(row.sheet) }) }}
        />
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy} disabled={value.kind === ''}>
            {words.review.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
