import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { CallOptions } from '#contract/client.ts';
import type { PairView } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { type MergeChoice, sidesOf } from './sides.ts';

type Move = 'merge' | 'distinct' | 'undo';

function callOf({ id, version }: PairView, choice: MergeChoice) {
  const params = { id };
  return ({ move, note }: { move: Move; note: string }, options: CallOptions) => {
    if (move === 'merge') {
      const body = { keptId: choice.keptId, take: [...choice.take], note, version };
      return api.duplicates.merge({ params, body }, options);
    }
    if (move === 'distinct') return api.duplicates.distinct({ params, body: { note, version } }, options);
    return api.duplicates.undo({ params, body: { note, version } }, options);
  };
}

/** What was decided about the pair, by whom and when. */
function Decision({ pair }: { pair: PairView }) {
  const { text, format } = useReading();
  const words = text.duplicates.pair;
  if (pair.state === 'proposed') return null;
  const { kept, gone } = sidesOf(pair, pair.keptId ?? pair.first.id);
  const by = { who: pair.decidedBy ?? '', at: format.instant(pair.decidedAt ?? pair.foundAt) };
  const said = pair.state === 'merged' ? words.merged({ kept: kept.name, gone: gone.name, ...by }) : words.apart(by);
  return <Alert type="info" showIcon title={said} description={pair.note} className="pair-decision" />;
}

/** The decision with its grounds: merge, not the same, or take back what was decided. Nothing typed is lost when somebody was faster. */
export function Decide({ pair, choice, keptName }: { pair: PairView; choice: MergeChoice; keptName: string }) {
  const { text } = useReading();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const words = text.duplicates.pair;
  const { value, change, clear } = useDraft<{ note: string }>(me.personId, `pair.${pair.id}`, { note: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const { send, busy } = useSend(callOf(pair, choice));
  const done = { merge: words.doneMerge, distinct: words.doneDistinct, undo: words.doneUndo };
  const act = async (move: Move) => {
    const result = await send({ move, note: value.note.trim() });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) {
      clear({ note: '' });
      void message.success(done[move]);
    } else if (result.problem.code === 'STALE_VERSION') void message.warning(words.stale);
    else if (result.problem.code !== 'STATE_CONFLICT') return;
    await client.invalidateQueries();
  };
  const error = errorsByField(problem?.errors).note ?? (problem && explain(problem)) ?? undefined;
  const decided = pair.state !== 'proposed';
  return (
    <Panel title={words.decide}>
      <Decision pair={pair} />
      {decided && !pair.undoable ? (
        <p className="pair-note">{words.blocked}</p>
      ) : (
        <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
          <Field label={decided ? words.undoReason : words.reason} hint={words.reasonNote} error={error}>
            {(wiring) => (
              <Input.TextArea
                {...wiring}
                rows={2}
                maxLength={300}
                value={value.note}
                onChange={(event) => change({ note: event.target.value })}
              />
            )}
          </Field>
          <p className="row-actions">
            {decided ? (
              <Button htmlType="button" loading={busy} onClick={() => void act('undo')}>
                {pair.state === 'merged' ? words.undoMerge : words.undoDistinct}
              </Button>
            ) : (
              <>
                <Button type="primary" htmlType="button" loading={busy} onClick={() => void act('merge')}>
                  {words.merge(keptName)}
                </Button>
                <Button htmlType="button" disabled={busy} onClick={() => void act('distinct')}>
                  {words.distinct}
                </Button>
              </>
            )}
          </p>
        </form>
      )}
    </Panel>
  );
}
