import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { RequestView } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { findField } from '#policy/institutions/file/fields.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { useFieldTitle } from '../field-title.ts';
import { tabOfDerived, useFile, useFileNavigation, useFilePowers } from '../file/file-context.ts';

/** One request: the institution answers it, the office closes it or hands it back. */
export function RequestDrawer({ request }: { request: RequestView }) {
  const { text, format } = useReading();
  const { answer, ask } = useFilePowers();
  const title = useFieldTitle();
  const words = text.institutions.request;
  return (
    <div className="form">
      <p className="request-head">
        <b>
          {text.words.requestKind[request.kind]}
          {request.field && text.institutions.tasks.of(title(request.field))}
        </b>
        <StatusTag kind="requestState" value={request.state} />
      </p>
      <p>{request.text}</p>
      <p className="quiet">
        {words.asked({
          who: request.by ?? text.institutions.history.house,
          at: format.instant(request.askedAt),
          due: format.longDay(request.dueOn),
        })}
      </p>
      {request.answer && <blockquote className="answer">{request.answer}</blockquote>}
      {answer && request.state === 'open' && <AnswerForm request={request} />}
      {ask && request.state !== 'closed' && <CloseForm request={request} />}
    </div>
  );
}

/** Sends, says what went wrong, shows the file anew. */
function useRequestWrite<I>(call: (input: I, options: CallOptions) => Promise<Result<unknown>>, done: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { closeDrawer } = useFileNavigation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { send, busy } = useSend(call);
  const write = async (input: I): Promise<boolean> => {
    const result = await send(input);
    if (!result.ok) setProblem(result.problem);
    await client.invalidateQueries();
    if (!result.ok) return false;
    void message.success(done);
    closeDrawer();
    return true;
  };
  return { write, busy, problem };
}

function AnswerForm({ request }: { request: RequestView }) {
  const { text } = useReading();
  const me = useMe();
  const { file } = useFile();
  const { openDrawer } = useFileNavigation();
  const title = useFieldTitle();
  const explain = useExplainLine();
  const words = text.institutions.request;
  const { value, change, clear } = useDraft(me.personId, `answer.${request.id}`, { answer: '' });
  const { write, busy, problem } = useRequestWrite(
    (answer: string, options) =>
      api.institutionFile.answer(
        { params: { id: file.id, part: request.id }, body: { version: request.version, answer } },
        options,
      ),
    words.answerSent,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await write(value.answer.trim())) clear({ answer: '' });
  };
  const field = request.field ? findField(request.field) : undefined;
  const error = errorsByField(problem?.errors).answer ?? (problem && explain(problem)) ?? undefined;
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      {field && (
        <p>
          <Button
            onClick={() =>
              field.kept === 'derived'
                ? openDrawer('', tabOfDerived(field.key))
                : openDrawer(`section-${field.section}`)
            }
          >
            {words.goFill(title(field.key))}
          </Button>
        </p>
      )}
      <Field label={words.answerLabel} error={error}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={4}
            maxLength={1000}
            value={value.answer}
            onChange={(event) => change({ answer: event.target.value })}
          />
        )}
      </Field>
      <p className="row-actions row-end drawer-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.answerSend}
        </Button>
      </p>
    </form>
  );
}

function CloseForm({ request }: { request: RequestView }) {
  const { text } = useReading();
  const { file } = useFile();
  const explain = useExplainLine();
  const words = text.institutions.request;
  const { write, busy, problem } = useRequestWrite(
    (reopen: boolean, options) =>
      api.institutionFile.closeRequest(
        { params: { id: file.id, part: request.id }, body: { version: request.version, reopen } },
        options,
      ),
    words.handled,
  );
  return (
    <>
      {problem && (
        <p className="field-error" role="alert">
          {explain(problem)}
        </p>
      )}
      <p className="row-actions row-end drawer-foot">
        {request.state === 'answered' && (
          <Button loading={busy} onClick={() => void write(true)}>
            {words.reopen}
          </Button>
        )}
        <Button type="primary" loading={busy} onClick={() => void write(false)}>
          {words.close}
        </Button>
      </p>
    </>
  );
}
