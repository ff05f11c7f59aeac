import { useQuery } from '@tanstack/react-query';
import type { LedgerDay } from '#contract/homework.ts';
import type { ClassRow } from '#contract/place.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { ConflictDialog } from '#web/parts/conflict-dialog.tsx';
import { ErrorSummary, errorsByField } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { ErrorState } from '#web/parts/states.tsx';
import { AssignmentForm, FORM } from './assignment-form.tsx';
import { ComposeFoot } from './compose-foot.tsx';
import { useConflictFields } from './conflict-fields.tsx';
import { LedgerRows, type Share } from './ledger-panel.tsx';
import { classQuery } from './queries.ts';
import { ReservePanel } from './reserve-panel.tsx';
import { type Held, useComposer } from './use-composer.ts';
import { useVerdict } from './use-verdict.ts';
import { withAnswer } from './values.ts';
import { VerdictPanel } from './verdict-panel.tsx';

interface Props {
  classes: readonly ClassRow[];
  start: Held;
  /** The id of a draft on the server, or null. */
  draft: string | null;
  /** Under which name what is typed is kept in this browser. */
  form: string;
}

const TOLD_IN_PLACE = ['INPUT_INVALID', 'REFUSED_BY_RULE', 'ANSWER_NEEDED', 'STALE_VERSION'];

/** The composing form beside the minutes ledger and the rules' opinion of it. */
export function Composer({ classes, start, draft, form }: Props) {
  const text = useText();
  const composing = useComposer(form, draft, start);
  const { kept, problem, patch } = composing;
  const subjects = useMySubjects(kept.value.classId);
  const only = subjects.length === 1 ? subjects[0] : undefined;
  const values: Held = kept.value.subject === '' && only ? { ...kept.value, subject: only } : kept.value;
  const verdict = useVerdict(values, draft ?? undefined);
  const errors = problem?.code === 'INPUT_INVALID' ? errorsByField(problem.errors) : {};

  return (
    <div className="compose">
      <Ledger rows={verdict.rows} shares={verdict.shares} values={values} />
      <form
        className="compose-form panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void composing.publish(values);
        }}
      >
        <div className="panel-body">
          {kept.restored && (
            <p className="draft-note" role="status">
              {text.parts.draft.restored}
              <button type="button" className="link-button" onClick={() => kept.clear(start)}>
                {text.parts.draft.drop}
              </button>
            </p>
          )}
          <ErrorSummary errors={errors} titles={text.homework.field} prefix={FORM} />
          {problem && !TOLD_IN_PLACE.includes(problem.code) && <ErrorState problem={problem} />}
          <AssignmentForm
            values={values}
            change={patch}
            errors={{ ...verdict.errors, ...errors }}
            classes={classes}
            subjects={subjects}
          />
        </div>
        <ComposeFoot
          composing={composing}
          values={values}
          draft={draft}
          row={verdict.rows[0]}
          shares={verdict.shares}
        />
      </form>
      <div className="compose-verdict">
        <VerdictPanel
          box={composing.verdictBox}
          findings={problem?.findings ?? verdict.findings}
          answers={values.answers}
          onAnswer={(rule, reason) => patch({ answers: withAnswer(kept.value, rule, reason).answers })}
        />
      </div>
      <Conflict composing={composing} values={values} />
    </div>
  );
}

function Ledger({ rows, shares, values }: { rows: readonly LedgerDay[]; shares: readonly Share[]; values: Held }) {
  const words = useText().homework;
  const first = rows[0];
  return (
    <div className="compose-ledger">
      <Panel title={words.ledger.title}>
        {first ? (
          <>
            <LedgerRows rows={rows} shares={shares} subject={values.subject} tier={values.tier} />
            <details className="reserve-more">
              <summary>{words.reserve.title}</summary>
              <ReservePanel row={first} subject={values.subject} />
            </details>
          </>
        ) : (
          <p className="quiet">{words.ledger.pick}</p>
        )}
      </Panel>
    </div>
  );
}

function Conflict({ composing, values }: { composing: ReturnType<typeof useComposer>; values: Held }) {
  const fields = useConflictFields();
  const { stale } = composing;
  if (!stale) return null;
  return (
    <ConflictDialog
      mine={values}
      theirs={{ ...values, ...stale, base: stale.version }}
      fields={fields}
      onCancel={composing.closeStale}
      onApply={(merged) => {
        composing.closeStale();
        void composing.save({ ...values, ...merged, base: stale.version });
      }}
    />
  );
}

function useMySubjects(classId: string): readonly string[] {
  const me = useMe();
  const detail = useQuery({ ...classQuery(classId), enabled: classId !== '' });
  const mine = (detail.data?.teaching ?? []).filter((each) => each.personId === me.personId);
  return [...new Set(mine.map((each) => each.subject))];
}
