import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CallOptions } from '#contract/client.ts';
import type { ListEntryDetail } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { type AppealResult, appealResults, type ListMove } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { DayField } from '#web/parts/day-field.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { shiftDay } from '#web/parts/format.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

interface Said {
  readonly reason: string;
  /** The last day, as people say it. */
  readonly last: string;
  readonly result: AppealResult;
}

function callOf({ id, version }: ListEntryDetail, move: ListMove) {
  const params = { id };
  return ({ reason, last, result }: Said, options: CallOptions) => {
    if (move === 'renew')
      return api.lists.renew({ params, body: { reason, version, validUntil: shiftDay(last, 1) } }, options);
    if (move === 'appeal') return api.lists.appeal({ params, body: { reason, version } }, options);
    if (move === 'decide-appeal')
      return api.lists.decideAppeal({ params, body: { result, note: reason, version } }, options);
    return api.lists.remove({ params, body: { reason, version } }, options);
  };
}

/** One thing that may be done with an entry; what was typed survives a stale version, which shows the entry as it is now. */
export function MoveForm({ entry, move }: { entry: ListEntryDetail; move: ListMove }) {
  const text = useText();
  const words = text.lists.move;
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const start: Said = { reason: '', last: shiftDay(me.today, 365), result: 'upheld' };
  const { value, change, clear } = useDraft<Said>(me.personId, `list.${move}.${entry.id}`, start);
  const { send, busy } = useSend(callOf(entry, move));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...value, reason: value.reason.trim() });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) {
      clear(start);
      void message.success(words.done);
    } else if (result.problem.code === 'STALE_VERSION') void message.warning(words.stale);
    else if (result.problem.code !== 'STATE_CONFLICT') return;
    await client.invalidateQueries();
  };
  const findings = problem?.findings ?? [];
  const errors = errorsByField(problem?.errors);
  const error = errors.reason ?? errors.note ?? (problem && findings.length === 0 ? explain(problem) : undefined);
  return (
    <Panel title={words[move]}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {move === 'decide-appeal' && (
          <Choice
            label={words.result}
            value={value.result}
            options={appealResults(entry.list).map((each) => ({ value: each, label: words.results[each] }))}
            onChange={(result) => change({ ...value, result })}
          />
        )}
        {move === 'renew' && (
          <Field label={words.until} error={errors.validUntil}>
            {(wiring) => (
              <DayField
                {...wiring}
                label={words.until}
                value={value.last}
                today={me.today}
                clearable={false}
                onChange={(last) => change({ ...value, last: last ?? value.last })}
              />
            )}
          </Field>
        )}
        <Field label={move === 'decide-appeal' ? words.note : words.reason} hint={words.reasonNote} error={error}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              rows={3}
              maxLength={300}
              value={value.reason}
              onChange={(event) => change({ ...value, reason: event.target.value })}
            />
          )}
        </Field>
        {findings.length > 0 && (
          <div role="alert">
            <p className="field-error">{move === 'renew' ? words.refused : words.notRestored}</p>
            <FindingList findings={findings} />
          </div>
        )}
        <p>
          <Button type="primary" danger={move === 'remove'} htmlType="submit" loading={busy}>
            {words[move]}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
