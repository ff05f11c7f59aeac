import type { ReactNode } from 'react';
import type { ListEntryDetail } from '#contract/institutions/index.ts';
import { isAgainst } from '#policy/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useSpan } from './entry-columns.tsx';

interface Row {
  readonly name: string;
  readonly value: ReactNode;
}

function Facts({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="facts">
      {rows.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Evidence({ entry }: { entry: ListEntryDetail }) {
  const words = useReading().text.lists.one;
  const { evidence, evidenceDocumentId: document, institutionId } = entry;
  return (
    <>
      {evidence}
      {document !== null && institutionId !== null && (
        <>
          {' · '}
          <a href={`/api/institutions/${institutionId}/documents/${document}`}>{words.document}</a>
        </>
      )}
    </>
  );
}

function Removal({ entry }: { entry: ListEntryDetail }) {
  const words = useReading().text.lists.one;
  return (
    <>
      {words.by({ who: entry.removedBy ?? '', on: entry.removedOn ?? '' })}
      <br />
      {entry.removalReason}
    </>
  );
}

export function EntryFacts({ entry }: { entry: ListEntryDetail }) {
  const { text } = useReading();
  const span = useSpan();
  const words = text.lists.one;
  const rows: readonly Row[] = [
    { name: words.reason, value: entry.reason },
    { name: words.evidence, value: <Evidence entry={entry} /> },
    { name: words.notice, value: entry.noticeNo ?? text.parts.none },
    { name: words.decided, value: words.by({ who: entry.decidedBy ?? '', on: entry.decidedOn }) },
    { name: `${words.from}–${words.until}`, value: span(entry) },
    ...(entry.removedOn === null ? [] : [{ name: words.removed, value: <Removal entry={entry} /> }]),
  ];
  return (
    <>
      <Panel title={words.facts}>
        <Facts rows={rows} />
      </Panel>
      <Appeal entry={entry} />
    </>
  );
}

function Appeal({ entry }: { entry: ListEntryDetail }) {
  const { text, format } = useReading();
  const words = text.lists.one;
  if (entry.appeal === 'none')
    return entry.appealUntil === null || !isAgainst(entry) ? null : (
      <Panel title={words.appeal}>
        <p>{words.appealUntil(format.longDay(entry.appealUntil))}</p>
      </Panel>
    );
  const at = (instant: string | null) => (instant === null ? '' : ` · ${format.instant(instant)}`);
  return (
    <Panel
      title={words.appeal}
      tools={<Tag tone={entry.appeal === 'waiting' ? 'warn' : 'plain'}>{text.lists.appeal[entry.appeal]}</Tag>}
    >
      <Facts
        rows={[
          { name: words.appealReason, value: `${entry.appealReason ?? ''}${at(entry.appealedAt)}` },
          ...(entry.appealNote === null
            ? []
            : [{ name: words.appealNote, value: `${entry.appealNote}${at(entry.appealDecidedAt)}` }]),
        ]}
      />
    </Panel>
  );
}
