import { Link } from '@tanstack/react-router';
import type { DuplicatePair } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { Tag } from '#web/parts/status-tag.tsx';

const TONES = { proposed: 'warn', merged: 'plain', distinct: 'plain' } as const;

export function PairState({ value }: { value: DuplicatePair['state'] }) {
  const { text } = useReading();
  return <Tag tone={TONES[value]}>{text.duplicates.state[value]}</Tag>;
}

/** A pair as the worklist shows it: both names, how like they are, and in what. */
export function usePairColumns(): readonly Column<DuplicatePair>[] {
  const { text, format } = useReading();
  const words = text.duplicates;
  return [
    {
      key: 'pair',
      title: words.column.pair,
      name: true,
      cell: (row) => (
        <Link to="/duplicates/$id" params={{ id: row.id }} className="pair-names">
          <span>{row.first.name}</span>
          <span>{row.second.name}</span>
        </Link>
      ),
    },
    {
      key: 'permille',
      title: words.column.permille,
      width: 96,
      number: true,
      cell: (row) => format.percent(row.permille / 1000),
    },
    {
      key: 'reasons',
      title: words.column.reasons,
      width: 300,
      cell: (row) => (
        <span className="pair-reasons">
          {row.reasons
            .filter(({ verdict }) => verdict !== 'differs')
            .map(({ field, verdict }) => (
              <span key={field} className={`pair-reason pair-${verdict}`}>
                {words.field[field]}
                {verdict === 'alike' && <small>{words.verdict.alike}</small>}
              </span>
            ))}
        </span>
      ),
    },
    { key: 'place', title: words.column.place, width: 110, cell: (row) => row.regionName },
    { key: 'state', title: words.column.state, width: 110, cell: (row) => <PairState value={row.state} /> },
    {
      key: 'at',
      title: words.column.at,
      width: 120,
      cell: (row) => format.instant(row.decidedAt ?? row.foundAt),
    },
  ];
}
