import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { addressOf } from '#contract/client.ts';
import { IDENTITY_KINDS } from '#contract/import-kinds.ts';
import type { ImportView } from '#contract/sheet.ts';
import { routes } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { ProgressPanel } from '#web/parts/progress-panel.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { DownloadOutlined } from '../../parts/icons.tsx';
import { ConfirmImport } from './confirm-import.tsx';
import { ImportFindings } from './import-findings.tsx';
import { importQuery } from './import-query.ts';
import { ImportSteps } from './import-steps.tsx';
import './imports.css';

const route = getRouteApi('/in/imports/$id');
const working = (state: ImportView['state']) => state === 'checking' || state === 'writing';

/** One import from trying out to the last row; it may be left and found again at any point. */
export function ImportPage() {
  const { id } = route.useParams();
  const query = useQuery(importQuery(id));
  useProgress(id, query.data !== undefined && working(query.data.state));
  return (
    <Answered page query={query}>
      {(row) => <Detail row={row} />}
    </Answered>
  );
}

/** Listens while the server works; each message is the whole view. */
function useProgress(id: string, active: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!active) return;
    const source = new EventSource(addressOf(routes.imports.events, { params: { id } }));
    source.addEventListener('progress', (event) => {
      const row = JSON.parse(event.data) as ImportView;
      client.setQueryData(importQuery(id).queryKey, row);
      if (working(row.state)) return;
      source.close();
      // What was written stands in lists and counts all over the console.
      if (row.state === 'done') void client.invalidateQueries();
    });
    // A stream that breaks is asked for again by the browser; meanwhile the plain question keeps the page true.
    source.onerror = () => void client.invalidateQueries(importQuery(id));
    return () => source.close();
  }, [client, id, active]);
}

const STEP = { checking: 1, checked: 2, writing: 2, done: 3, failed: 1, cancelled: 1 } as const;

function Detail({ row }: { row: ImportView }) {
  const { text, format } = useReading();
  const words = text.imports;
  return (
    <>
      <PageHeader
        parent={<Link to="/imports">{words.title}</Link>}
        title={row.file}
        tags={<StatusTag kind="importState" value={row.state} />}
        note={`${text.words.importKind[row.kind]} · ${words.one.uploaded({ who: row.by, at: format.instant(row.createdAt) })}`}
        actions={
          <>
            {row.errors + row.warnings > 0 && !(IDENTITY_KINDS.includes(row.kind) && row.state !== 'checked') && (
              <Button icon={<DownloadOutlined />} href={addressOf(routes.imports.marked, { params: { id: row.id } })}>
                {words.one.marked}
              </Button>
            )}
            {['failed', 'cancelled'].includes(row.state) || row.errors > 0 ? (
              <ButtonLink to="/imports/new" search={{ kind: row.kind }}>
                {words.one.again}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ImportSteps at={STEP[row.state]} />
      {working(row.state) ? (
        <Panel flush>
          <ProgressPanel
            title={row.state === 'writing' ? words.one.writing : words.one.checking}
            done={row.rowsDone}
            total={row.rowsTotal}
          />
        </Panel>
      ) : (
        <>
          <Outcome row={row} />
          {row.state === 'checked' && <ConfirmImport row={row} />}
          {row.errors + row.warnings > 0 && <ImportFindings id={row.id} />}
        </>
      )}
    </>
  );
}

function Outcome({ row }: { row: ImportView }) {
  const { text, format } = useReading();
  const words = text.imports.one;
  const compares = row.kind === 'platform';
  const named = compares ? { ...words, ...text.imports.compare } : words;
  const figures = [
    ['created', row.created, ''],
    ['updated', row.updated, ''],
    ['unchanged', row.unchanged, ''],
    ['errors', row.errors, row.errors > 0 ? 'figure-bad' : ''],
    ['warnings', row.warnings, row.warnings > 0 ? 'figure-warn' : ''],
  ] as const;
  return (
    <>
      {row.state === 'done' && (
        <Alert
          type="success"
          showIcon
          title={named.done}
          className="import-outcome"
          {...(compares && { action: <ButtonLink to="/platform">{text.imports.compare.open}</ButtonLink> })}
        />
      )}
      {row.state === 'cancelled' && <Alert type="info" showIcon title={words.cancelled} className="import-outcome" />}
      {row.state === 'failed' && (
        <Alert type="error" showIcon title={words.failed} description={row.failure} className="import-outcome" />
      )}
      {row.state !== 'failed' && (
        <div className="figures">
          {figures.map(([key, count, tone]) => (
            <div key={key} className={`figure ${tone}`}>
              <span className="figure-name">{named[key]}</span>
              <span className="figure-value">{format.number(count)}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
