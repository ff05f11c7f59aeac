import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { precedentsQuery } from './queries.ts';
import { majoritySheet } from './sheet.ts';
import { useAct } from './use-act.ts';
import { type Answers, NO_VERDICT, type Verdict, VerdictFields, verdictBody } from './verdict-fields.tsx';

interface Values extends Verdict {
  readonly precedentId: string;
}
const START: Values = { ...NO_VERDICT, precedentId: '' };

/** 认定: conclusion, clause, reason, by four dimensions; what most experts said can be taken over and changed. */
export function DecideForm({ row }: { row: CaseDetail }) {
  const text = useText();
  const words = text.classification;
  const me = useMe();
  const { value, change, clear } = useDraft<Values>(me.personId, `decide.${row.id}`, START);
  const [answers, setAnswers] = useState<Answers>({});
  const { act, busy, problem } = useAct(
    ({ kind, ...given }: Values & { kind: CourseKind }, options) =>
      api.classification.decide(
        {
          params: { id: row.id },
          body: {
            ...verdictBody({ ...given, kind }, kind, answers),
            ...(given.precedentId === '' ? {} : { precedentId: given.precedentId }),
            version: row.version,
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
  const spoken = row.opinions.filter(({ kind }) => kind !== null);
  const copy = { label: words.decide.copy, from: () => set(majoritySheet(spoken)) };
  return (
    <Panel title={words.decide.title} note={words.decide.note}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <VerdictFields
          prefix="decide"
          value={value}
          onChange={set}
          answers={answers}
          onAnswer={(rule, reason) => setAnswers({ ...answers, [rule]: reason })}
          problem={problem}
          copy={spoken.length > 0 ? copy : undefined}
        >
          <PrecedentField id={row.id} value={value.precedentId} onChange={(precedentId) => set({ precedentId })} />
        </VerdictFields>
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
