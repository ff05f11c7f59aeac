import { Button } from 'antd';
import { useState } from 'react';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import { getField } from '#policy/institutions/file/fields.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useFieldTitle } from '../field-title.ts';
import { tabOfDerived, useFile, useFileNavigation, useFilePowers } from './file-context.ts';
import { RefusedTasks, useRefused } from './refused-tasks.tsx';
import { useConfirm } from './use-confirm.ts';

type FieldState = InstitutionFile['fields'][number];
const SHOWN = 8;

/** What is refused, asked, missing and stale, and who owes it; each line has the button that gets it done. */
export function TaskList() {
  const { text, format } = useReading();
  const { file, own } = useFile();
  const words = text.institutions.tasks;
  const missing = file.fields.filter((field) => field.state === 'missing');
  const stale = file.fields.filter((field) => field.state === 'stale');
  const open = file.requests.filter((request) => (own ? request.state === 'open' : request.state !== 'closed'));
  const refused = useRefused();
  const count = missing.length + stale.length + open.length + (refused?.findings.length ?? 0);
  const ours = own ? 'institution' : 'county';
  const theirs = own ? 'county' : 'institution';
  return (
    <Panel flush title={own ? words.ownTitle : words.title} note={count > 0 && words.count(format.number(count))}>
      {count === 0 && <EmptyState why={words.none} />}
      {refused !== null && <RefusedTasks verdict={refused} />}
      {open.length > 0 && <Requests requests={open} />}
      <Missing title={words.missing[ours]} fields={missing.filter((field) => field.owes === ours)} />
      <Missing title={words.missing[theirs]} fields={missing.filter((field) => field.owes === theirs)} />
      <Stale fields={stale} />
    </Panel>
  );
}

function Requests({ requests }: { requests: InstitutionFile['requests'] }) {
  const { text, format } = useReading();
  const { answer, ask } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const title = useFieldTitle();
  const words = text.institutions.tasks;
  return (
    <TaskGroup title={words.requests}>
      {requests.map((request) => (
        <li key={request.id}>
          <span className="task-words">
            <b>
              {text.words.requestKind[request.kind]}
              {request.field && words.of(title(request.field))}
            </b>
            <small>{words.asked({ text: request.text, due: format.day(request.dueOn) })}</small>
          </span>
          <StatusTag kind="requestState" value={request.state} />
          {((answer && request.state === 'open') || ask) && (
            <Button size="small" onClick={() => openDrawer(`request-${request.id}`, 'requests')}>
              {answer ? words.answer : words.look}
            </Button>
          )}
        </li>
      ))}
    </TaskGroup>
  );
}

function TaskGroup({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="tasks">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Missing({ title, fields }: { title: string; fields: readonly FieldState[] }) {
  const { text, format } = useReading();
  const name = useFieldTitle();
  const [all, setAll] = useState(false);
  const words = text.institutions.tasks;
  if (fields.length === 0) return null;
  return (
    <>
      <TaskGroup title={title}>
        {(all ? fields : fields.slice(0, SHOWN)).map((field) => (
          <li key={field.key}>
            <span className="task-words">
              <b>{name(field.key)}</b>
              <small>{text.institutions.section[field.section]}</small>
            </span>
            <FieldActions field={field} />
          </li>
        ))}
      </TaskGroup>
      {fields.length > SHOWN && (
        <p className="tasks-more">
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(format.number(fields.length - SHOWN))}
          </button>
        </p>
      )}
    </>
  );
}

/** To fill it in oneself where one may, or to ask the institution for it. */
function FieldActions({ field }: { field: FieldState }) {
  const { text } = useReading();
  const { file } = useFile();
  const { ask, edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const name = useFieldTitle();
  const words = text.institutions.tasks;
  const derived = getField(field.key).kept === 'derived';
  const goTo = words.goTo[tabOfDerived(field.key)];
  const asked = file.requests.some((request) => request.field === field.key && request.state === 'open');
  return (
    <>
      {asked && <Tag tone="info">{words.alreadyAsked}</Tag>}
      {ask && !asked && field.owes === 'institution' && (
        <Button
          size="small"
          aria-label={words.about({ action: words.ask, field: name(field.key) })}
          onClick={() => openDrawer(`ask-${field.key}`)}
        >
          {words.ask}
        </Button>
      )}
      {edit && derived && (
        <Button
          size="small"
          aria-label={words.about({ action: goTo, field: name(field.key) })}
          onClick={() => openDrawer('', tabOfDerived(field.key))}
        >
          {goTo}
        </Button>
      )}
      {edit && !derived && field.editable && (
        <Button
          size="small"
          type={field.owes === 'institution' && ask ? 'default' : 'primary'}
          aria-label={words.about({ action: words.fill, field: name(field.key) })}
          onClick={() => openDrawer(`section-${field.section}`)}
        >
          {words.fill}
        </Button>
      )}
    </>
  );
}

/** Values that nobody has stood for lately: still true, or to be changed. */
function Stale({ fields }: { fields: readonly FieldState[] }) {
  const { text } = useReading();
  const { edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const { confirm, busy } = useConfirm();
  const name = useFieldTitle();
  const words = text.institutions.tasks;
  if (fields.length === 0) return null;
  return (
    <>
      <TaskGroup title={words.stale}>
        {fields.slice(0, SHOWN).map((field) => (
          <li key={field.key}>
            <span className="task-words">
              <b>{name(field.key)}</b>
              <small>{field.confirmedOn ? words.since(field.confirmedOn) : words.never}</small>
            </span>
            {edit && field.editable && (
              <>
                <Button
                  size="small"
                  aria-label={words.about({ action: words.confirm, field: name(field.key) })}
                  onClick={() => void confirm([field.key])}
                >
                  {words.confirm}
                </Button>
                <Button
                  size="small"
                  aria-label={words.about({ action: words.change, field: name(field.key) })}
                  onClick={() => openDrawer(`section-${field.section}`)}
                >
                  {words.change}
                </Button>
              </>
            )}
          </li>
        ))}
      </TaskGroup>
      {edit && (
        <p className="tasks-more">
          <Button
            size="small"
            loading={busy}
            onClick={() => void confirm(fields.filter((field) => field.editable).map((field) => field.key))}
          >
            {words.confirmAll(fields.length)}
          </Button>
        </p>
      )}
    </>
  );
}
