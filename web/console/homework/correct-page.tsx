import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import type { Assignment, AssignmentDetail } from '#contract/homework.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ConflictDialog } from '#web/parts/conflict-dialog.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { ErrorSummary, errorsByField, Field } from '#web/parts/field.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { ErrorState } from '#web/parts/states.tsx';
import { AssignmentForm, FORM } from './assignment-form.tsx';
import { useConflictFields } from './conflict-fields.tsx';
import './homework.css';
import { assignmentQuery } from './queries.ts';
import { answersOf, inputOf, type Values, valuesOf, withAnswer } from './values.ts';
import { VerdictPanel } from './verdict-panel.tsx';

const route = getRouteApi('/in/homework/$id/correct');

/** Mending what was published: the first text stays on the board beside the correction. */
export function CorrectPage() {
  const text = useText();
  const { id } = route.useParams();
  const query = useQuery({ ...assignmentQuery(id), staleTime: Number.POSITIVE_INFINITY });
  return (
    <>
      <PageHeader
        parent={
          <Link to="/homework/$id" params={{ id }}>
            {query.data?.title ?? text.homework.list}
          </Link>
        }
        title={text.homework.correct}
        note={text.homework.correctNote}
      />
      <Answered query={query}>{(row) => <Correction key={row.version} row={row} />}</Answered>
    </>
  );
}

type Corrected = Values & { readonly reason: string };

function Correction({ row }: { row: AssignmentDetail }) {
  const text = useText();
  const words = text.homework;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start: Corrected = { ...valuesOf(row), reason: '' };
  const { value: values, change, clear } = useDraft<Corrected>(me.personId, `correct.${row.id}.${row.version}`, start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [version, setVersion] = useState(row.version);
  const [stale, setStale] = useState<Assignment | null>(null);
  const verdictBox = useRef<HTMLDivElement>(null);
  const conflictFields = useConflictFields();
  const errors = problem?.code === 'INPUT_INVALID' ? errorsByField(problem.errors) : {};
  const plain = problem && !problem.findings && !['INPUT_INVALID', 'STALE_VERSION'].includes(problem.code);
  const { send, busy } = useSend((next: Corrected & { version: number }, options) =>
    api.homework.correct(
      {
        params: { id: row.id },
        body: { ...inputOf(next), version: next.version, reason: next.reason, answers: answersOf(next) },
      },
      options,
    ),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...values, version });
    if (!result.ok) {
      setProblem(result.problem);
      if (result.problem.code === 'STALE_VERSION') setStale(result.problem.current as Assignment);
      if (result.problem.findings) verdictBox.current?.focus();
      return;
    }
    clear(start);
    await client.invalidateQueries();
    void message.success(words.corrected);
    await navigate({ to: '/homework/$id', params: { id: row.id } });
  };
  return (
    <div className="compose">
      <form className="compose-form panel" noValidate onSubmit={(event) => void submit(event)}>
        <div className="panel-body">
          <ErrorSummary errors={errors} titles={words.field} prefix={FORM} />
          {plain && <ErrorState problem={problem} />}
          <AssignmentForm
            fixed
            values={values}
            change={(next) => {
              setProblem(null);
              change((now) => ({ ...now, ...next }));
            }}
            errors={errors}
            classes={[{ id: row.classId, name: row.className, grade: row.grade }]}
            subjects={[row.subject]}
          />
          <div className="correct-reason">
            <Field id={`${FORM}-reason`} label={words.field.reason} error={errors.reason}>
              {(wiring) => (
                <Input
                  {...wiring}
                  maxLength={200}
                  value={values.reason}
                  onChange={(event) => change((now) => ({ ...now, reason: event.target.value }))}
                />
              )}
            </Field>
          </div>
        </div>
        <footer className="form-foot">
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.correct}
          </Button>
        </footer>
      </form>
      <div className="compose-ledger">
        <VerdictPanel
          box={verdictBox}
          findings={problem?.findings ?? null}
          answers={values.answers}
          onAnswer={(rule, reason) => change((now) => ({ ...withAnswer(now, rule, reason), reason: now.reason }))}
        />
      </div>
      {stale && (
        <ConflictDialog
          mine={values}
          theirs={{ ...valuesOf(stale), answers: values.answers, reason: values.reason }}
          fields={conflictFields}
          onCancel={() => setStale(null)}
          onApply={(merged) => {
            setVersion(stale.version);
            setStale(null);
            setProblem(null);
            change({ ...merged, reason: values.reason });
          }}
        />
      )}
    </div>
  );
}
