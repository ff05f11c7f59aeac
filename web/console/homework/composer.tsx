import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '#contract/client.ts';
import type { Assignment } from '#contract/homework.ts';
import type { ClassRow } from '#contract/place.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ConflictDialog } from '#web/parts/conflict-dialog.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { ErrorSummary, errorsByField } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { ErrorState } from '#web/parts/states.tsx';
import { AssignmentForm, FORM } from './assignment-form.tsx';
import { useConflictFields } from './conflict-fields.tsx';
import { LedgerRows, LeftNow } from './ledger-panel.tsx';
import { classQuery } from './queries.ts';
import { ReservePanel } from './reserve-panel.tsx';
import { useVerdict } from './use-verdict.ts';
import { answersOf, emptyValues, inputOf, type Values, valuesOf, withAnswer } from './values.ts';
import { VerdictPanel } from './verdict-panel.tsx';

interface Saved {
  readonly id: string;
  readonly version: number;
}

interface Props {
  classes: readonly ClassRow[];
  start: Values;
  draft: Saved | null;
  /** Under which name what is typed is kept in this browser. */
  form: string;
}

const TOLD_IN_PLACE = ['INPUT_INVALID', 'REFUSED_BY_RULE', 'ANSWER_NEEDED', 'STALE_VERSION'];

/** The composing form beside the minutes ledger and the rules' opinion of it. */
export function Composer({ classes, start, draft, form }: Props) {
  const { text, format } = useReading();
  const words = text.homework;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const {
    value: values,
    change,
    clear,
    savedAt,
    restored,
  } = useDraft<Values>(me.personId, draft ? `homework.${draft.id}` : 'homework', start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stale, setStale] = useState<Assignment | null>(null);
  const verdictBox = useRef<HTMLDivElement>(null);
  const conflictFields = useConflictFields();
  const subjects = useMySubjects(values.classId, me.personId);
  const verdict = useVerdict(values, draft?.id);
  const errors = problem?.code === 'INPUT_INVALID' ? errorsByField(problem.errors) : {};
  const findings = problem?.findings ?? verdict.findings;

  const patch = (next: Partial<Values>) => {
    setProblem(null);
    change((now) => ({ ...now, ...next }));
  };

  const save = useSend((next: Saved & Values, options) => {
    const body = { ...inputOf(next), version: next.version };
    return next.id
      ? api.homework.edit({ params: { id: next.id }, body }, options)
      : api.homework.draft({ body: inputOf(next) }, options);
  });
  const publish = useSend((next: Saved & Values, options) => {
    const own = next.id ? { id: next.id, version: next.version } : {};
    return api.homework.publish({ body: { ...inputOf(next), answers: answersOf(next), ...own } }, options);
  });

  const accept = (result: Result<Assignment>): Assignment | null => {
    if (result.ok) {
      setProblem(null);
      return result.data;
    }
    setProblem(result.problem);
    if (result.problem.code === 'STALE_VERSION') setStale(result.problem.current as Assignment);
    if (result.problem.findings) verdictBox.current?.focus();
    return null;
  };
  const done = (row: Assignment) => {
    clear(emptyValues(me.today));
    client.removeQueries({ queryKey: ['homework', 'one', row.id] });
  };
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['homework'] });
    void client.invalidateQueries({ queryKey: ['today'] });
  };
  const onSave = async (version = draft?.version ?? 1, from: Values = values) => {
    const row = accept(await save.send({ ...from, id: draft?.id ?? '', version }));
    if (!row) return;
    done(row);
    await refresh();
    void message.success(words.draftSaved);
    await navigate({ to: '/homework/new', search: { draft: row.id }, replace: true });
  };
  const onPublish = async () => {
    const row = accept(await publish.send({ ...values, id: draft?.id ?? '', version: draft?.version ?? 1 }));
    if (!row) return;
    done(row);
    void message.success(words.published);
    await navigate({ to: '/homework/$id', params: { id: row.id } });
    // Not before: asked once more beside the form, the rules would count the minutes twice and speak of a refusal.
    await refresh();
  };
  const discard = async () => {
    if (!draft) return;
    const result = await api.homework.discard({ params: { id: draft.id }, query: { version: draft.version } });
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    clear(emptyValues(me.today));
    await client.invalidateQueries({ queryKey: ['homework'] });
    void message.success(words.discarded);
    await navigate({ to: '/homework', search: { mine: true } });
  };

  const first = verdict.rows[0];
  return (
    <div className="compose">
      <div className="compose-ledger">
        <Panel title={words.ledger.title}>
          {first ? (
            <LedgerRows rows={verdict.rows} shares={verdict.shares} subject={values.subject} tier={values.tier} />
          ) : (
            <p className="quiet">{words.ledger.pick}</p>
          )}
          {first && (
            <details className="reserve-more">
              <summary>{words.reserve.title}</summary>
              <ReservePanel row={first} subject={values.subject} />
            </details>
          )}
        </Panel>
      </div>
      <form
        className="compose-form panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onPublish();
        }}
      >
        <div className="panel-body">
          {restored && (
            <p className="draft-note" role="status">
              {text.parts.draft.restored}
              <button type="button" className="link-button" onClick={() => clear(start)}>
                {text.parts.draft.drop}
              </button>
            </p>
          )}
          <ErrorSummary errors={errors} titles={words.field} prefix={FORM} />
          {problem && !TOLD_IN_PLACE.includes(problem.code) && <ErrorState problem={problem} />}
          <AssignmentForm
            values={values}
            change={patch}
            errors={{ ...verdict.errors, ...errors }}
            classes={classes}
            subjects={subjects}
          />
        </div>
        <footer className="form-foot">
          <Button type="primary" htmlType="submit" loading={publish.busy}>
            {words.publish}
          </Button>
          <Button loading={save.busy} onClick={() => void onSave()}>
            {words.saveDraft}
          </Button>
          {draft && (
            <Button
              type="text"
              danger
              onClick={() => void modal.confirm({ title: words.discardAsk, okText: words.discard, onOk: discard })}
            >
              {words.discard}
            </Button>
          )}
          {first && (
            <LeftNow
              row={first}
              share={verdict.shares.find((share) => share.day === first.day)?.minutes ?? 0}
              subject={values.subject}
            />
          )}
          {savedAt !== null && (
            <span className="quiet">{text.parts.draft.saved(format.time(new Date(savedAt).toISOString()))}</span>
          )}
        </footer>
      </form>
      <div className="compose-verdict">
        <VerdictPanel
          box={verdictBox}
          findings={findings}
          answers={values.answers}
          onAnswer={(rule, reason) => change((now) => withAnswer(now, rule, reason))}
        />
      </div>
      {stale && (
        <ConflictDialog
          mine={values}
          theirs={{ ...valuesOf(stale), answers: values.answers }}
          fields={conflictFields}
          onCancel={() => setStale(null)}
          onApply={(merged) => {
            setStale(null);
            void onSave(stale.version, merged);
          }}
        />
      )}
    </div>
  );
}

function useMySubjects(classId: string, personId: string): readonly string[] {
  const detail = useQuery({ ...classQuery(classId), enabled: classId !== '' });
  return [
    ...new Set((detail.data?.teaching ?? []).filter((each) => each.personId === personId).map((each) => each.subject)),
  ];
}
