import { Button } from 'antd';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useFieldTitle } from '../field-title.ts';
import { useFile, useFileNavigation, useFilePowers } from './file-context.ts';

type Request = InstitutionFile['requests'][number];
const ORDER = { open: 0, answered: 1, closed: 2 } as const;

/** 补正要求: what was asked, what was answered, until when. */
export function RequestsTab() {
  const { text } = useReading();
  const { file } = useFile();
  const { ask } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const words = text.institutions.request;
  const rows = file.requests.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || a.dueOn.localeCompare(b.dueOn));
  return (
    <Panel
      flush
      title={text.institutions.tab.requests}
      tools={
        ask && (
          <Button size="small" type="primary" onClick={() => openDrawer('ask')}>
            {words.add}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState why={words.empty} />
      ) : (
        <ul className="requests">
          {rows.map((request) => (
            <RequestItem key={request.id} request={request} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function RequestItem({ request }: { request: Request }) {
  const { text, format } = useReading();
  const me = useMe();
  const { ask, answer } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const title = useFieldTitle();
  const words = text.institutions.request;
  const late = request.state === 'open' && request.dueOn < me.today;
  const acts = (answer && request.state === 'open') || (ask && request.state !== 'closed');
  return (
    <li>
      <p className="request-head">
        <b>
          {text.words.requestKind[request.kind]}
          {request.field && text.institutions.tasks.of(title(request.field))}
        </b>
        <StatusTag kind="requestState" value={request.state} />
        {late && <Tag tone="bad">{words.late}</Tag>}
      </p>
      <p>{request.text}</p>
      <p className="quiet">
        {words.asked({
          who: request.by ?? text.institutions.history.house,
          at: format.instant(request.askedAt),
          due: format.longDay(request.dueOn),
        })}
      </p>
      {request.answer && (
        <blockquote className="answer">
          {request.answer}
          {request.answeredAt && <small>{words.answered(format.instant(request.answeredAt))}</small>}
        </blockquote>
      )}
      {acts && (
        <p>
          <Button
            size="small"
            type={answer || request.state === 'answered' ? 'primary' : 'default'}
            onClick={() => openDrawer(`request-${request.id}`)}
          >
            {answer ? words.answer : words.handle}
          </Button>
        </p>
      )}
    </li>
  );
}
