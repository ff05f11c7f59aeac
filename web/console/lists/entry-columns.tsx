import { Link } from '@tanstack/react-router';
import type { ListEntry } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { shiftDay } from '#web/parts/format.ts';
import { Tag } from '#web/parts/status-tag.tsx';

const TONES = { coming: 'info', current: 'ok', expired: 'plain', removed: 'plain' } as const;

/** A white entry that holds is good news, a black one is not. */
export function StandingTag({ entry }: { entry: Pick<ListEntry, 'list' | 'standing'> }) {
  const words = useReading().text.lists.standing;
  const tone = entry.standing === 'current' && entry.list !== 'white' ? 'bad' : TONES[entry.standing];
  return <Tag tone={tone}>{words[entry.standing]}</Tag>;
}

/** '2026-11-19 至 2027-11-18': the end is stored exclusive and shown as the last day. */
export function useSpan(): (entry: Pick<ListEntry, 'validFrom' | 'validUntil'>) => string {
  const { text } = useReading();
  return ({ validFrom, validUntil }) =>
    validUntil === null ? `${validFrom} – ${text.lists.one.open}` : `${validFrom} – ${shiftDay(validUntil, -1)}`;
}

export function useEntryColumns(appeals: boolean): readonly Column<ListEntry>[] {
  const { text, format } = useReading();
  const span = useSpan();
  const words = text.lists.column;
  const subject: Column<ListEntry> = {
    key: 'subject',
    title: words.subject,
    name: true,
    cell: (row) => (
      <>
        <Link to="/lists/$id" params={{ id: row.id }}>
          {row.subjectName}
        </Link>
        <small>
          {[row.subjectKind === 'institution' ? '' : text.lists.subject[row.subjectKind], row.regionName]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>
    ),
  };
  const appeal: Column<ListEntry> = {
    key: 'appeal',
    title: words.appeal,
    width: 110,
    cell: (row) => <Tag tone={row.appeal === 'waiting' ? 'warn' : 'plain'}>{text.lists.appeal[row.appeal]}</Tag>,
  };
  const standing: Column<ListEntry> = {
    key: 'standing',
    title: words.standing,
    width: 130,
    cell: (row) => (
      <>
        <StandingTag entry={row} />
        {row.proposals > 0 && <small>{text.lists.proposals(format.number(row.proposals))}</small>}
      </>
    ),
  };
  return [
    subject,
    { key: 'reason', title: words.reason, cell: (row) => <span className="row-words">{row.reason}</span> },
    { key: 'notice', title: words.notice, width: 150, cell: (row) => row.noticeNo ?? text.parts.none },
    { key: 'since', title: words.since, width: 200, cell: (row) => <span className="numeric">{span(row)}</span> },
    appeals ? appeal : standing,
  ];
}
