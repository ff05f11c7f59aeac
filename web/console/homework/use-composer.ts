import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef, useState } from 'react';
import type { Result } from '#contract/client.ts';
import type { Assignment } from '#contract/homework.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { answersOf, emptyValues, inputOf, type Values, valuesOf } from './values.ts';

/** What is typed, and the version it was begun on: a draft found again later must not overwrite what came between. */
export type Held = Values & { readonly base: number };

/** The composing form's state and its ways to the server. `draft` is the id of a draft on the server, or null. */
export function useComposer(form: string, draft: string | null, start: Held) {
  const words = useText().homework;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const kept = useDraft<Held>(me.personId, form, start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stale, setStale] = useState<Assignment | null>(null);
  const verdictBox = useRef<HTMLDivElement>(null);

  const saving = useSend((next: Held, options) =>
    draft === null
      ? api.homework.draft({ body: inputOf(next) }, options)
      : api.homework.edit({ params: { id: draft }, body: { ...inputOf(next), version: next.base } }, options),
  );
  const publishing = useSend((next: Held, options) => {
    const own = draft === null ? {} : { id: draft, version: next.base };
    return api.homework.publish({ body: { ...inputOf(next), answers: answersOf(next), ...own } }, options);
  });

  const accept = (result: Result<Assignment>): Assignment | null => {
    setProblem(result.ok ? null : result.problem);
    if (result.ok) return result.data;
    if (result.problem.code === 'STALE_VERSION') setStale(result.problem.current as Assignment);
    if (result.problem.findings) {
      verdictBox.current?.focus();
      // Somebody was quicker: the minutes beside the form are no longer those that were judged.
      void client.invalidateQueries({ queryKey: ['homework'] });
    }
    return null;
  };
  const done = async (left: Held) => {
    kept.clear(left);
    await client.invalidateQueries();
  };
  const blank: Held = { ...emptyValues(me.today), base: 1 };

  return {
    kept,
    problem,
    stale,
    verdictBox,
    busy: { saving: saving.busy, publishing: publishing.busy },
    patch(next: Partial<Values>) {
      setProblem(null);
      kept.change((now) => ({ ...now, ...next }));
    },
    async save(next: Held) {
      const row = accept(await saving.send(next));
      if (!row) return;
      await done(draft === null ? blank : { ...valuesOf(row), base: row.version });
      void message.success(words.draftSaved);
      await navigate({ to: '/homework/new', search: { draft: row.id }, replace: true });
    },
    async publish(next: Held) {
      const row = accept(await publishing.send(next));
      if (!row) return;
      kept.clear(blank);
      client.removeQueries({ queryKey: ['homework', 'one', row.id] });
      void message.success(words.published);
      await navigate({ to: '/homework/$id', params: { id: row.id } });
      // Not before: asked once more beside the form, the rules would count the minutes twice and speak of a refusal.
      await client.invalidateQueries();
    },
    async discard() {
      if (draft === null) return;
      const result = await api.homework.discard({ params: { id: draft }, query: { version: kept.value.base } });
      if (!result.ok) {
        setProblem(result.problem);
        return;
      }
      await done(blank);
      void message.success(words.discarded);
      await navigate({ to: '/homework', search: { mine: true } });
    },
    closeStale: () => setStale(null),
  };
}

export type Composing = ReturnType<typeof useComposer>;
