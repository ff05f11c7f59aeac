import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { precedentsQuery } from './queries.ts';
import { answersOf, dimensionErrors } from './refusal.ts';
import { emptySheet, type FilledSheet, majoritySheet, sheetOf } from './sheet.ts';
import { SheetForm } from './sheet-form.tsx';
import { useAct } from './use-act.ts';

interface Values {
  readonly sheet: FilledSheet;
  readonly kind: CourseKind | '';
  readonly clause: string;
  readonly decision: string;
  readonly precedentId: string;
}
const START: Values = { sheet: emptySheet, kind: '', clause: '', decision: '', precedentId: '' };
const PREFIX = 'decide';

/** 认定: conclusion, clause, reason, by four dimensions; what most experts said can be taken over and changed. */
export function DecideForm({ row }: { row: CaseDetail }) {
  const text = useText();
  const words = text.classification;
  const me = useMe();
  const { value, change, clear } = useDraft<Values>(me.personId, `decide.${row.id}`, START);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { act, busy, problem } = useAct(
    ({ kind, ...given }: Values & { kind: CourseKind }, options) =>
      api.classification.decide(
        {
          params: { id: row.id },
          body: {
            kind,
            sheet: sheetOf(given.sheet),
            clause: given.clause.trim(),
            decision: given.decision.trim(),
            ...(given.precedentId === '' ? {} : { precedentId: given.precedentId }),
            version: row.version,
            answers: answersOf(answers),
          },
        },
        options,
      ),
    words.decide.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.kind !== '' && (await act({ ...value, kind: value.kind })) !== null) clear(START);
  };
  const set = (next: Partial<Values>) => change((now) => ({ ...now, ...next }));
  const errors = errorsByField(problem?.errors);
  const spoken = row.opinions.filter(({ kind }) => kind !== null);
  const copy = { label: words.decide.copy, from: () => set(majoritySheet(spoken)) };
  return (
    <Panel title={words.decide.title} note={words.decide.note}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble
          problem={problem}
          prefix={PREFIX}
          titles={{ clause: words.decide.clause, decision: words.decide.decision }}
          answers={answers}
          onAnswer={(rule, reason) => setAnswers({ ...answers, [rule]: reason })}
        />
        <Choice
          label={words.decide.kind}
          value={value.kind}
          options={(['subject', 'non-subject'] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
          onChange={(kind) => set({ kind })}
        />
        <Field id={`${PREFIX}-clause`} label={words.decide.clause} hint={words.decide.clauseHint} error={errors.clause}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={200}
              value={value.clause}
              onChange={(event) => set({ clause: event.target.value })}
            />
          )}
        </Field>
        <Field id={`${PREFIX}-decision`} label={words.decide.decision} error={errors.decision}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={1000}
              value={value.decision}
              onChange={(event) => set({ decision: event.target.value })}
            />
          )}
        </Field>
        <SheetForm
          value={value.sheet}
          onChange={(sheet) => set({ sheet })}
          prefix={PREFIX}
          errors={dimensionErrors(problem)}
          copy={spoken.length > 0 ? copy : undefined}
        />
        <PrecedentField id={row.id} value={value.precedentId} onChange={(precedentId) => set({ precedentId })} />
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy} disabled={value.kind === ''}>
            {words.decide.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

function PrecedentField({ id, value, onChange }: { id: string; value: string; onChange: (id: string) => void }) {
  const words = useText().classification;
  const own = useId();
  const { data = [] } = useQuery(precedentsQuery(id));
  if (data.length === 0) return null;
  const options = data.map((each) => ({ value: each.id, label: `${each.courseName} · ${words.kind[each.kind]}` }));
  return (
    <div className="field">
      <label htmlFor={own}>{words.decide.precedent}</label>
      <Select
        id={own}
        value={value}
        options={[{ value: '', label: words.decide.noPrecedent }, ...options]}
        onChange={onChange}
      />
    </div>
  );
}
