import { App, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { addressOf } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import type { RegisterVerdictView } from '#contract/sheet.ts';
import type { SchoolSystem } from '#policy/kernel/grade.ts';
import { api, routes } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Field } from '#web/parts/field.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { VTable } from '#web/parts/v-table.tsx';
import { DownloadOutlined } from '../../parts/icons.tsx';
import { FileDrop, formWith } from './file-drop.tsx';
import './imports.css';
import { useSheetColumns } from './sheet-columns.tsx';

const SYSTEMS = ['6-3', '5-4'] as const;

/** Somebody's own register judged row by row; nothing of it is kept. */
export function CheckPage() {
  const { text } = useReading();
  const words = text.imports.check;
  const [file, setFile] = useState<File | null>(null);
  const [system, setSystem] = useState<SchoolSystem>('6-3');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const [missing, setMissing] = useState(false);
  const [verdict, setVerdict] = useState<RegisterVerdictView | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!file);
    if (!file) return;
    setBusy(true);
    setProblem(null);
    setVerdict(null);
    const result = await api.register.check({ query: { system }, upload: formWith(file) });
    setBusy(false);
    if (result.ok) setVerdict(result.data);
    else setProblem(result.problem);
  };
  const error = missing ? text.imports.upload.none : problem ? explain(problem) : undefined;
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <Button
            icon={<DownloadOutlined />}
            href={addressOf(routes.register.template, { params: { kind: 'homework' } })}
          >
            {words.template}
          </Button>
        }
      />
      <form className="panel panel-body form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label={text.imports.upload.file} error={error}>
          {(wiring) => (
            <FileDrop
              wiring={wiring}
              file={file}
              onFile={(next) => {
                setFile(next);
                setMissing(false);
                setProblem(null);
                setVerdict(null);
              }}
            />
          )}
        </Field>
        <Choice
          label={words.system}
          value={system}
          options={SYSTEMS.map((value) => ({ value, label: text.words.system[value] }))}
          onChange={setSystem}
        />
        <p>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.go}
          </Button>
        </p>
      </form>
      {verdict && file && <Verdict verdict={verdict} file={file} system={system} />}
    </>
  );
}

function Verdict({ verdict, file, system }: { verdict: RegisterVerdictView; file: File; system: SchoolSystem }) {
  const { text, format } = useReading();
  const columns = useSheetColumns();
  const words = text.imports.check;
  const figures = [
    [words.rows, verdict.rows, ''],
    [words.classDays, verdict.classDays, ''],
    [words.broken, verdict.rulesBroken, verdict.rulesBroken > 0 ? 'figure-bad' : ''],
    [words.unreadable, verdict.unreadable, verdict.unreadable > 0 ? 'figure-warn' : ''],
  ] as const;
  return (
    <section aria-live="polite">
      <div className="figures">
        {figures.map(([name, count, tone]) => (
          <div key={name} className={`figure ${tone}`}>
            <span className="figure-name">{name}</span>
            <span className="figure-value">{format.number(count)}</span>
          </div>
        ))}
      </div>
      <Panel
        flush
        title={words.result(verdict.file)}
        {...(verdict.cut && { note: words.cut })}
        tools={<Annotated file={file} system={system} />}
      >
        {verdict.findings.length === 0 ? (
          <p className="import-none">{words.fine}</p>
        ) : (
          <VTable
            label={words.result(verdict.file)}
            rows={verdict.findings.map((row, place) => ({ ...row, place }))}
            columns={columns}
            rowKey={(row) => String(row.place)}
            height={560}
          />
        )}
      </Panel>
    </section>
  );
}

/** The file is sent once more, for the server kept nothing of it, and comes back with the findings written in. */
function Annotated({ file, system }: { file: File; system: SchoolSystem }) {
  const { text } = useReading();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchCopy = async () => {
    setBusy(true);
    try {
      const reply = await fetch(addressOf(routes.register.annotate, { query: { system } }), {
        method: 'POST',
        body: formWith(file),
        credentials: 'include',
      });
      if (!reply.ok) throw new Error(reply.statusText);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await reply.blob());
      link.download = `${file.name.replace(/\.\w+$/, '')}.checked.xlsx`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      void message.error(text.parts.error.fault);
    }
    setBusy(false);
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void fetchCopy()}>
      {text.imports.check.annotated}
    </Button>
  );
}
