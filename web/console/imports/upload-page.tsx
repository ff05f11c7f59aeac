import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { addressOf } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import type { ImportView } from '#contract/sheet.ts';
import { api, routes } from '#web/api/client.ts';
import { newKey } from '#web/api/send.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Field } from '#web/parts/field.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { NoRight } from '#web/parts/states.tsx';
import { DownloadOutlined } from '../../parts/icons.tsx';
import { FileDrop, formWith } from './file-drop.tsx';
import { importQuery } from './import-query.ts';
import './imports.css';
import { ImportSteps } from './import-steps.tsx';

const route = getRouteApi('/in/imports/new');
type Kind = ImportView['kind'];
const ROSTERS = ['schools', 'classes', 'staff', 'pupils', 'guardians'] as const;
const INSTITUTIONS = ['institutions', 'institution-staff', 'courses'] as const;

type Sent = Parameters<typeof api.imports.homework>;

/** Each kind goes through the door of its own power. */
function sendAs(kind: Kind, upload: Sent[0]['upload'], options: Sent[1]) {
  switch (kind) {
    case 'homework':
      return api.imports.homework({ upload }, options);
    case 'platform':
      return api.platform.upload({ upload }, options);
    case 'institutions':
    case 'institution-staff':
    case 'courses':
      return api.imports.institutions({ params: { kind }, upload }, options);
    default:
      return api.imports.roster({ params: { kind }, upload }, options);
  }
}

/** First step: which register, which file. The server tries it out and writes nothing yet. */
export function UploadPage() {
  const { text } = useReading();
  const may = useMay();
  const search = route.useSearch();
  const kinds: readonly Kind[] = [
    ...(may('import.homework') ? (['homework'] as const) : []),
    ...(may('import.roster') ? ROSTERS : []),
    ...(may('import.institutions') ? INSTITUTIONS : []),
    ...(may('platform.reconcile') ? (['platform'] as const) : []),
  ];
  const kind = kinds.find((each) => each === search.kind) ?? kinds[0];
  return (
    <>
      <PageHeader
        parent={<Link to="/imports">{text.imports.title}</Link>}
        title={text.imports.upload.title}
        note={text.imports.note}
      />
      {kind ? <Upload kinds={kinds} kind={kind} /> : <NoRight title={text.imports.upload.noRight} />}
    </>
  );
}

function Upload({ kinds, kind }: { kinds: readonly Kind[]; kind: Kind }) {
  const { text } = useReading();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const words = text.imports.upload;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!file);
    if (!file) return;
    setBusy(true);
    const options = { idempotencyKey: newKey() };
    const upload = formWith(file);
    const result = await sendAs(kind, upload, options);
    setBusy(false);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    client.setQueryData(importQuery(result.data.id).queryKey, result.data);
    await navigate({ to: '/imports/$id', params: { id: result.data.id } });
  };
  const error = missing ? words.none : problem ? explain(problem) : undefined;
  return (
    <>
      <ImportSteps at={0} />
      <form className="panel panel-body form" noValidate onSubmit={(event) => void submit(event)}>
        <Choice
          label={words.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: text.words.importKind[value] }))}
          onChange={(next) => void navigate({ to: '/imports/new', search: { kind: next }, replace: true })}
        />
        <p>
          <Button icon={<DownloadOutlined />} href={addressOf(routes.register.template, { params: { kind } })}>
            {words.template}
          </Button>
        </p>
        <Field label={words.file} error={error}>
          {(wiring) => (
            <FileDrop
              wiring={wiring}
              file={file}
              onFile={(next) => {
                setFile(next);
                setMissing(false);
                setProblem(null);
              }}
            />
          )}
        </Field>
        <p>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.go}
          </Button>
        </p>
      </form>
    </>
  );
}
