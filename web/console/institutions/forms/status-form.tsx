import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { DayField } from '#web/parts/day-field.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { EmptyState } from '#web/parts/states.tsx';
import { useFile, useFileNavigation } from '../file/file-context.ts';

type Status = InstitutionFile['status'];
interface Move {
  readonly to: Status;
  readonly since: string;
  readonly reason: string;
  readonly documentId: string | null;
  readonly answers: RuleAnswer[];
}

/** 变更状态: only the moves that are open now, each with its reason and, where it needs one, its document. */
export function StatusForm() {
  const text = useText();
  const me = useMe();
  const { file } = useFile();
  const { closeDrawer, openDrawer } = useFileNavigation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const words = text.institutions.status;
  const [move, setMove] = useState<Move | null>(() => {
    const first = file.moves[0];
    return first ? { to: first.to, since: me.today, reason: '', documentId: null, answers: [] } : null;
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend(({ documentId, ...rest }: Move, options) =>
    api.institutionFile.setStatus(
      { params: { id: file.id }, body: { version: file.version, ...rest, ...(documentId && { documentId }) } },
      options,
    ),
  );
  if (move === null) return <EmptyState why={words.noMoves} />;
  const change = (next: Partial<Move>) => {
    setProblem(null);
    setMove({ ...move, ...next });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...move, answers: move.answers.filter(({ reason }) => reason.trim() !== '') });
    if (!result.ok) {
      setProblem(result.problem);
      if (result.problem.code === 'STALE_VERSION') await client.invalidateQueries();
      return;
    }
    await client.invalidateQueries();
    void message.success(words.done);
    closeDrawer();
  };
  const needsDocument = file.moves.find(({ to }) => to === move.to)?.needsDocument === true;
  const errors = errorsByField(problem?.errors);
  const refused = problem && !problem.errors && !problem.findings ? explain(problem) : undefined;
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <p>{words.note(text.words.institutionStatus[file.status])}</p>
      <Choice
        label={words.to}
        value={move.to}
        options={file.moves.map(({ to }) => ({ value: to, label: text.words.institutionStatus[to] }))}
        onChange={(to) => change({ to })}
        error={errors.to}
      />
      <Field label={words.since} error={errors.since}>
        {(wiring) => (
          <DayField
            {...wiring}
            label={words.since}
            today={me.today}
            clearable={false}
            width="100%"
            value={move.since}
            onChange={(since) => change({ since: since ?? me.today })}
          />
        )}
      </Field>
      <Field label={words.reason} error={errors.reason ?? refused}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={3}
            maxLength={300}
            value={move.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={words.document}
        optional={!needsDocument}
        error={errors.documentId}
        hint={
          <>
            {words.documentHint}{' '}
            <button type="button" className="link-button" onClick={() => openDrawer('document-new', 'documents')}>
              {text.institutions.document.add}
            </button>
          </>
        }
      >
        {(wiring) => (
          <Select
            {...wiring}
            allowClear
            style={{ width: '100%' }}
            value={move.documentId}
            options={file.documents.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(documentId: string | null | undefined) => change({ documentId: documentId ?? null })}
          />
        )}
      </Field>
      {problem?.findings && (
        <FindingList
          findings={problem.findings}
          answers={move.answers}
          onAnswer={(rule, reason) =>
            setMove({ ...move, answers: [...move.answers.filter((a) => a.rule !== rule), { rule, reason }] })
          }
        />
      )}
      <p className="row-actions row-end drawer-foot">
        <Button onClick={closeDrawer}>{text.parts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.submit}
        </Button>
      </p>
    </form>
  );
}
