import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { DocumentView } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { formWith } from '../../imports/file-drop.tsx';
import { useFile, useFileNavigation } from '../file/file-context.ts';

type Kind = DocumentView['kind'];

/** A photo or a PDF for the file. */
export function DocumentForm() {
  const text = useText();
  const { file } = useFile();
  const { closeDrawer } = useFileNavigation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const [kind, setKind] = useState<Kind>('photo');
  const [title, setTitle] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = text.institutions.document;
  const kinds = (Object.keys(text.words.documentKind) as Kind[]).map((value) => ({
    value,
    label: text.words.documentKind[value],
  }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen === null) return;
    setBusy(true);
    const result = await api.institutionFile.addDocument(
      {
        params: { id: file.id },
        query: { kind, title: title.trim() || chosen.name, public: open ? 'true' : 'false' },
        upload: formWith(chosen),
      },
      { idempotencyKey: newKey() },
    );
    setBusy(false);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    await client.invalidateQueries();
    void message.success(text.institutions.form.saved);
    closeDrawer();
  };
  const errors = errorsByField(problem?.errors);
  const refused = problem && !problem.errors ? explain(problem) : undefined;
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={words.field.kind}>
        {(wiring) => <Select {...wiring} style={{ width: '100%' }} value={kind} options={kinds} onChange={setKind} />}
      </Field>
      <Field label={words.field.title} optional error={errors.title}>
        {(wiring) => (
          <Input {...wiring} maxLength={80} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </Field>
      <Field label={words.file} hint={words.fileHint} error={missing ? words.fileMissing : (errors.file ?? refused)}>
        {({ status: _status, ...wiring }) => (
          <input
            {...wiring}
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
        {words.makePublic}
      </Checkbox>
      <p className="row-actions row-end drawer-foot">
        <Button onClick={closeDrawer}>{text.parts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.add}
        </Button>
      </p>
    </form>
  );
}
