import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { Measure } from '../measure.tsx';
import { FileContext, useFile, useFileNavigation, useFilePowers } from './file-context.ts';
import { FileDrawer } from './file-drawer.tsx';
import { FileFindings } from './file-findings.tsx';
import { FileTabs } from './file-tabs.tsx';
import { TaskList } from './task-list.tsx';

/** One institution's file: what is missing and who owes it, what the rules say, then its parts. */
export function FileView({ file, own }: { file: InstitutionFile; own: boolean }) {
  const open = useMemo(() => ({ file, own }), [file, own]);
  return (
    <FileContext value={open}>
      <Head />
      <div className="columns file-top">
        <TaskList />
        <div>
          <Summary />
          <FileFindings />
        </div>
      </div>
      <FileTabs />
      <FileDrawer />
    </FileContext>
  );
}

const heldText = (file: InstitutionFile, key: string) => {
  const value = file.fields.find((field) => field.key === key)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
};

function Head() {
  const { text } = useReading();
  const { file, own } = useFile();
  const { ask: mayAsk, setStatus } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  const words = text.institutions.file;
  const place = [file.countyName, file.streetName ?? text.institutions.noStreet];
  return (
    <PageHeader
      parent={own ? undefined : <Link to="/institutions">{text.institutions.registry.title}</Link>}
      title={file.name}
      tags={
        <>
          <StatusTag kind="institutionStatus" value={file.status} />
          <Lists />
          {file.mergedInto && (
            <Link to="/institutions/$id" params={{ id: file.mergedInto }}>
              <Tag tone="plain">{words.merged}</Tag>
            </Link>
          )}
        </>
      }
      note={[...place, heldText(file, 'creditCode') ?? text.institutions.noCreditCode].join(' · ')}
      actions={
        <>
          {mayAsk && <Button onClick={() => openDrawer('ask')}>{words.ask}</Button>}
          {setStatus && <Button onClick={() => openDrawer('status')}>{words.setStatus}</Button>}
        </>
      }
    />
  );
}

/** The lists on which it stands today. */
function Lists() {
  const { file } = useFile();
  const query = useQuery(
    ask(['lists', 'of', file.id], (options) =>
      api.lists.list({ query: { institution: file.id, standing: 'current' } }, options),
    ),
  );
  return [...new Set(query.data?.rows.map((entry) => entry.list))].map((list) => (
    <StatusTag key={list} kind="list" value={list} />
  ));
}

function Summary() {
  const { text, format } = useReading();
  const me = useMe();
  const { file } = useFile();
  const words = text.institutions.file;
  const { completeness } = file;
  const until = heldText(file, 'licenceUntil');
  return (
    <Panel title={words.summary}>
      <dl className="facts">
        <dt>{text.institutions.column.completeness}</dt>
        <dd>
          <Measure permille={completeness.permille} note={words.required(format.number(completeness.required))} />
        </dd>
        <dt>{words.owed}</dt>
        <dd>
          {words.owedBy({
            institution: format.number(completeness.missingOfInstitution),
            county: format.number(completeness.missingOfCounty),
          })}
        </dd>
        <dt>{text.institutions.filter.freshness}</dt>
        <dd className={completeness.stale > 0 ? 'due' : undefined}>
          {completeness.stale > 0
            ? words.staleCount({
                count: format.number(completeness.stale),
                days: format.number(completeness.staleDays),
              })
            : words.fresh(format.number(completeness.staleDays))}
        </dd>
        <dt>{words.licence}</dt>
        <dd>
          {heldText(file, 'licenceNo') ?? text.parts.none}
          {until && (
            <span className={until < me.today ? 'file-until past' : 'file-until'}>
              {words.until(format.longDay(until))}
              {until < me.today && ` · ${text.institutions.expired}`}
            </span>
          )}
        </dd>
        <dt>{words.statusSince}</dt>
        <dd>{format.longDay(file.statusSince)}</dd>
        <dt>{text.institutions.filter.source}</dt>
        <dd>{text.words.institutionSource[file.source]}</dd>
      </dl>
    </Panel>
  );
}
