import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, InputNumber, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import type { RuleDetail } from '#contract/rule.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { ErrorSummary, errorsByField, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { shiftDay } from '#web/parts/format.ts';
import { useExplainLine } from '#web/parts/problem.ts';
import { useScope } from '../scope.ts';
import { useNumberWords } from './numbers.ts';

const FORM = 'tighten';

interface Values {
  readonly key: string;
  readonly value: number | null;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
}

/** A stricter number for the own region from a day on. */
export function TightenDialog({ rule, onClose }: { rule: RuleDetail; onClose: () => void }) {
  const text = useText();
  const words = text.rules.tighten;
  const me = useMe();
  const scope = useScope();
  const client = useQueryClient();
  const { message } = App.useApp();
  const numbers = useNumberWords();
  const start: Values = {
    key: rule.numbers[0]?.key ?? '',
    value: null,
    from: shiftDay(me.today, 1),
    until: null,
    source: '',
  };
  const { value: values, change, clear } = useDraft<Values>(me.personId, `tighten.${rule.id}`, start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const errors = errorsByField(problem?.errors);
  const now = rule.numbers.find((entry) => entry.key === values.key && entry.binding);
  const patch = (next: Partial<Values>) => change((held) => ({ ...held, ...next }));
  const { send, busy } = useSend((given: Values, options) =>
    api.rule.setParameter(
      {
        body: {
          ...given,
          source: given.source.trim(),
          value: given.value ?? Number.NaN,
          region: scope.region ?? me.duty.region,
        },
      },
      options,
    ),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(values);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    clear(start);
    await client.invalidateQueries();
    void message.success(words.done);
    onClose();
  };
  return (
    <Modal open title={words.title} footer={null} onCancel={onClose} destroyOnHidden width={560}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="quiet">{words.note}</p>
        <ErrorSummary errors={errors} titles={words} prefix={FORM} />
        {problem &&
          !problem.errors?.length &&
          (problem.findings?.length ? (
            <FindingList findings={problem.findings} />
          ) : (
            <p className="field-error">{explain(problem)}</p>
          ))}
        <Field id={`${FORM}-key`} label={words.key} error={errors.key} hint={now && words.now(numbers.rule(now))}>
          {(wiring) => (
            <Select
              {...wiring}
              style={{ width: '100%' }}
              value={values.key}
              options={[...new Map(rule.numbers.map((entry) => [entry.key, entry.title]))].map(([value, label]) => ({
                value,
                label,
              }))}
              onChange={(key: string) => patch({ key })}
            />
          )}
        </Field>
        <div className="form-pair">
          <Field id={`${FORM}-value`} label={words.value} error={errors.value}>
            {(wiring) => (
              <InputNumber
                controls={false}
                {...wiring}
                style={{ width: '100%' }}
                value={values.value}
                onChange={(value) => patch({ value })}
              />
            )}
          </Field>
          <Field id={`${FORM}-from`} label={words.from} error={errors.from}>
            {(wiring) => (
              <DayField
                {...wiring}
                label={words.from}
                width="100%"
                clearable={false}
                today={me.today}
                value={values.from}
                onChange={(from) => from && patch({ from })}
              />
            )}
          </Field>
        </div>
        <Field id={`${FORM}-until`} label={words.until} error={errors.until} optional>
          {(wiring) => (
            <DayField
              {...wiring}
              label={words.until}
              width="100%"
              today={me.today}
              value={values.until ?? undefined}
              onChange={(until) => patch({ until: until ?? null })}
            />
          )}
        </Field>
        <Field id={`${FORM}-source`} label={words.source} error={errors.source} hint={words.sourceHint}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={120}
              value={values.source}
              onChange={(event) => patch({ source: event.target.value })}
            />
          )}
        </Field>
        <p className="row-actions row-end">
          <Button onClick={onClose}>{text.parts.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.do}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
