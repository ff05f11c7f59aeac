import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { EntryInput } from '#contract/institutions/index.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { useDraft } from '#web/parts/draft.ts';
import { ErrorSummary, errorsByField } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { NoRight } from '#web/parts/states.tsx';
import { EnterFields } from './enter-fields.tsx';
import { bodyOf, emptyEntry, type NewEntry } from './new-entry.ts';
import './lists.css';
import { WhiteVerdictPanel } from './white-verdict.tsx';

const route = getRouteApi('/in/lists/new');

/** 列入名单: the list and the subject stand in the address, what is typed is kept until it has been sent. */
export function EnterListPage() {
  const words = useText().lists;
  const may = useMay();
  const { list = 'white', institution } = route.useSearch();
  return (
    <>
      <PageHeader
        parent={
          <Link to="/lists" search={{ tab: list }}>
            {words.title}
          </Link>
        }
        title={words.new.title}
        note={words.new.note}
      />
      {may('list.enter') ? (
        <EnterForm key={list} list={list} institution={institution} />
      ) : (
        <NoRight title={words.new.noRight} roles={['county-official']} />
      )}
    </>
  );
}

function EnterForm({ list, institution }: { list: EntryInput['list']; institution: string | undefined }) {
  const text = useText();
  const words = text.lists.new;
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = emptyEntry(me.today);
  const { value, change, clear } = useDraft<NewEntry>(me.personId, `list.enter.${list}`, start);
  const { send, busy } = useSend((body: ReturnType<typeof bodyOf>, options) => api.lists.enter({ body }, options));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send(bodyOf(value, list, institution));
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    clear(start);
    void message.success(words.done);
    await client.invalidateQueries();
    void navigate({ to: '/lists/$id', params: { id: result.data.id } });
  };
  const findings = problem?.findings ?? [];
  const byRule = Object.fromEntries(
    findings.filter(({ rule, field }) => rule === 'REG-4' && field).map(({ field, sentence }) => [field, sentence]),
  );
  const errors: Readonly<Record<string, string>> = { ...errorsByField(problem?.errors), ...byRule };
  return (
    <div className="columns">
      <Panel>
        <form className="form" noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary errors={errors} titles={words} prefix="entry" />
          <EnterFields value={value} change={change} list={list} institution={institution} errors={errors} />
          {problem && Object.keys(errors).length === 0 && (
            <div role="alert">
              <p className="field-error">{findings.length > 0 ? problem.title : explain(problem)}</p>
              {findings.length > 0 && <FindingList findings={findings} />}
            </div>
          )}
          <p>
            <Button type="primary" htmlType="submit" loading={busy}>
              {words.save}
            </Button>
          </p>
        </form>
      </Panel>
      {list === 'white' && <WhiteVerdictPanel id={institution} />}
    </div>
  );
}
