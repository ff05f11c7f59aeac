import { Link } from '@tanstack/react-router';
import type { PlatformDifference } from '#contract/institutions/index.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { Tag } from '#web/parts/status-tag.tsx';
import { useShowStored } from '../institutions/index.ts';
import { HandleDifference } from './handle.tsx';

const TONES = { open: 'warn', handled: 'plain', settled: 'plain' } as const;

/** What each side says of a matter, in words. */
export function useSides(): (row: PlatformDifference) => { ours: string; theirs: string } {
  const { text, format } = useReading();
  const show = useShowStored();
  const words = text.platform;
  const theirs = ({ field, theirs: value }: PlatformDifference) => {
    if (value === null) return words.blank;
    return field === 'prepaid' ? (value === 'true' ? words.yes : words.no) : value;
  };
  const ours = ({ field, ours: value }: PlatformDifference) => {
    if (value === null || value === '') return words.blank;
    if (field === 'status') return show('status', value);
    return field === 'stages' ? show('stages', value.split(',')) : value;
  };
  return (row) => {
    if (row.kind === 'absent') return { ours: row.creditCode ?? text.parts.none, theirs: text.parts.none };
    if (row.kind === 'unknown')
      return { ours: text.parts.none, theirs: row.theirs ?? row.creditCode ?? text.parts.none };
    if (row.kind === 'no-course') {
      const count = (value: string | null) => words.courses(format.number(Number(value ?? 0)));
      return { ours: count(row.ours), theirs: count(row.theirs) };
    }
    const untold = row.field === 'prepaid' || row.field === 'account';
    return { ours: untold ? text.parts.none : ours(row), theirs: theirs(row) };
  };
}

export function useDifferenceColumns(): readonly Column<PlatformDifference>[] {
  const { text, format } = useReading();
  const may = useMay();
  const sides = useSides();
  const words = text.platform;
  return [
    {
      key: 'name',
      title: words.column.name,
      name: true,
      cell: (row) =>
        row.institutionId === null ? (
          row.name
        ) : (
          <Link to="/institutions/$id" params={{ id: row.institutionId }}>
            {row.name}
          </Link>
        ),
    },
    {
      key: 'kind',
      title: words.column.kind,
      width: 150,
      cell: (row) => (row.field === null ? words.kind[row.kind] : words.field[row.field]),
    },
    { key: 'ours', title: words.column.ours, width: 190, cell: (row) => sides(row).ours },
    { key: 'theirs', title: words.column.theirs, width: 190, cell: (row) => sides(row).theirs },
    {
      key: 'seen',
      title: words.column.seen,
      width: 130,
      cell: (row) => (
        <>
          {format.instant(row.seenAt)}
          <small>{words.foundAt(format.day(format.dayOf(row.foundAt)))}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: words.column.state,
      width: 160,
      cell: (row) => (
        <>
          <Tag tone={TONES[row.state]}>{words.state[row.state]}</Tag>
          {row.note && <small>{row.note}</small>}
        </>
      ),
    },
    ...(may('platform.reconcile')
      ? [
          {
            key: 'handle',
            title: words.column.handle,
            width: 84,
            cell: (row: PlatformDifference) => row.state === 'open' && <HandleDifference row={row} />,
          },
        ]
      : []),
  ];
}
