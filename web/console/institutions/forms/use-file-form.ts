import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import type { CallOptions, Result } from '#contract/client.ts';
import type { Problem } from '#contract/problem.ts';
import type { RuleAnswer } from '#contract/schemas.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField } from '#web/parts/field.tsx';
import type { FormValues } from './form-field.ts';

/** What a form sends besides its values. */
export interface Said {
  readonly version: number;
  readonly reason: string;
  readonly answers: RuleAnswer[];
}
export interface Current {
  readonly values: FormValues;
  readonly version: number;
}

export interface FormTask {
  /** Under which the draft is kept in this browser. */
  readonly draft: string;
  readonly start: FormValues;
  readonly version: number;
  readonly save: (values: FormValues, said: Said, options: CallOptions) => Promise<Result<unknown>>;
  /** What stands now, out of the answer to a stale write; null where it does not say. */
  readonly current: (answered: unknown) => Current | null;
  readonly onDone: () => void;
}

interface Draft {
  readonly values: FormValues;
  readonly reason: string;
  readonly answers: readonly RuleAnswer[];
}

const withAnswer = (answers: readonly RuleAnswer[], rule: string, reason: string): RuleAnswer[] => [
  ...answers.filter((answer) => answer.rule !== rule),
  { rule, reason },
];

/** One form of a file: draft kept, rules' questions answered, a stale write laid side by side. */
export function useFileForm({ draft: name, start, version: first, save, current, onDone }: FormTask) {
  const text = useText();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const empty: Draft = { values: start, reason: '', answers: [] };
  const draft = useDraft<Draft>(me.personId, `${name}.${first}`, empty);
  const [version, setVersion] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [theirs, setTheirs] = useState<Current | null>(null);
  const base = useRef(start);
  const { send, busy } = useSend((input: Draft & { version: number }, options) =>
    save(
      input.values,
      {
        version: input.version,
        reason: input.reason,
        answers: input.answers.filter(({ reason }) => reason.trim() !== ''),
      },
      options,
    ),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...draft.value, version });
    if (!result.ok) {
      setProblem(result.problem);
      if (result.problem.code === 'STALE_VERSION') setTheirs(current(result.problem.current));
      return;
    }
    draft.clear(empty);
    await client.invalidateQueries();
    void message.success(text.institutions.form.saved);
    onDone();
  };
  const { value } = draft;
  return {
    values: value.values,
    reason: value.reason,
    answers: value.answers,
    start: base.current,
    restored: draft.restored,
    change: (next: FormValues) => {
      setProblem((now) => (now?.findings ? now : null));
      draft.change((now) => ({ ...now, values: { ...now.values, ...next } }));
    },
    say: (reason: string) => draft.change((now) => ({ ...now, reason })),
    answer: (rule: string, reason: string) =>
      draft.change((now) => ({ ...now, answers: withAnswer(now.answers, rule, reason) })),
    drop: () => draft.clear(empty),
    problem,
    errors: problem?.code === 'INPUT_INVALID' ? valueErrors(problem) : {},
    theirs,
    keep: (merged: FormValues) => {
      if (!theirs) return;
      setVersion(theirs.version);
      setTheirs(null);
      setProblem(null);
      draft.change((now) => ({ ...now, values: merged }));
    },
    forget: () => setTheirs(null),
    submit,
    busy,
  };
}
export type FileForm = ReturnType<typeof useFileForm>;

/** 'body.values.phone' is about the phone, as 'body.phone' is. */
function valueErrors(problem: Problem): Readonly<Record<string, string>> {
  const errors = (problem.errors ?? []).map((error) => ({
    ...error,
    path: error.path.replace(/(^|[./])values[./]/, '$1'),
  }));
  return errorsByField(errors);
}
