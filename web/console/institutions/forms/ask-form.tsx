import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { RequestView } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { useFieldTitle } from '../field-title.ts';
import { useFile, useFileNavigation } from '../file/file-context.ts';

type Kind = RequestView['kind'];
const WITHIN = 5;

/** 请机构补正: what is wanted, and within how many working days. */
export function AskForm({ field: first }: { field: string | null }) {
  const text = useText();
  const { file } = useFile();
  const { closeDrawer } = useFileNavigation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const title = useFieldTitle();
  const words = text.institutions.request;
  const [kind, setKind] = useState<Kind>('fill');
  const [field, setField] = useState<string | null>(first);
  const [said, setSaid] = useState(first ? words.fillIn(title(first)) : '');
  const [within, setWithin] = useState(WITHIN);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend((body: { kind: Kind; field?: string; text: string; within: number }, options) =>
    api.institutionFile.ask({ params: { id: file.id }, body }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ kind, text: said.trim(), within, ...(field && { field }) });
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    await client.invalidateQueries();
    void message.success(words.sent);
    closeDrawer();
  };
  const errors = errorsByField(problem?.errors);
  const refused = problem && !problem.errors ? explain(problem) : undefined;
  const kinds = (Object.keys(text.words.requestKind) as Kind[]).map((value) => ({
    value,
    label: text.words.requestKind[value],
  }));
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <Choice label={words.kind} value={kind} options={kinds} onChange={setKind} />
      <Field label={words.field} optional error={errors.field}>
        {(wiring) => (
          <Select
            {...wiring}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '100%' }}
            value={field}
            options={file.fields
              .filter(({ owes }) => owes === 'institution')
              .map(({ key }) => ({ value: key, label: title(key) }))}
            onChange={(next: string | null | undefined) => setField(next ?? null)}
          />
        )}
      </Field>
      <Field label={words.text} error={errors.text ?? refused}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={3}
            maxLength={500}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.within} hint={words.withinHint} error={errors.within}>
        {(wiring) => (
          <InputNumber
            {...wiring}
            min={1}
            max={60}
            precision={0}
            controls={false}
            value={within}
            onChange={(next) => setWithin(Number(next ?? WITHIN))}
          />
        )}
      </Field>
      <p className="row-actions row-end drawer-foot">
        <Button onClick={closeDrawer}>{text.parts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.send}
        </Button>
      </p>
    </form>
  );
}
