import type { LedgerDay } from '#contract/homework.ts';
import { useReading } from '#web/messages/console.ts';
import { MinutesBar, type Segment } from '#web/parts/minutes-bar.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { useRegionName } from '../region-name.ts';

export interface Share {
  readonly day: string;
  readonly minutes: number;
}

/** One row of the minutes ledger as a bar, with this assignment's share last. The own subject's reservation is used by it. */
export function LedgerBar({ row, share = 0, subject = '' }: { row: LedgerDay; share?: number; subject?: string }) {
  const { text } = useReading();
  const subjectName = useSubjectName();
  const using = share > 0 ? subject : '';
  const held: Segment[] = row.holders
    .filter((holder) => !(holder.kind === 'reserved' && holder.subject === using))
    .map((holder) => ({
      key: `${holder.kind}-${holder.ref}`,
      who: `${subjectName(holder.subject)} ${holder.teacher}`,
      minutes: holder.minutes,
      kind: holder.kind === 'reserved' ? 'reserved' : 'used',
    }));
  const mine: Segment[] = share > 0 ? [{ key: 'mine', who: text.parts.minutes.mine, minutes: share, kind: 'mine' }] : [];
  return <MinutesBar limit={row.limit} segments={[...held, ...mine]} />;
}

export function LedgerNotes({ row }: { row: LedgerDay }) {
  const { text, format } = useReading();
  const regionName = useRegionName();
  const words = text.homework.ledger;
  return (
    <p className="quiet ledger-notes">
      {row.limitRegion === '0' ? words.national : words.local(regionName(row.limitRegion))}
      {row.days > 1 && ` · ${words.rest(row.days)}`}
      {row.practice > 0 && ` · ${words.practice(format.minutes(row.practice))}`}
    </p>
  );
}

/** The rows that an assignment touches, each under its day. */
export function LedgerRows({ rows, shares, subject }: { rows: readonly LedgerDay[]; shares: readonly Share[]; subject: string }) {
  const { format } = useReading();
  return rows.map((row) => (
    <section key={row.day} className="ledger-row">
      <h3>{format.dayWithWeekday(row.day)}</h3>
      <LedgerBar row={row} subject={subject} share={shares.find((share) => share.day === row.day)?.minutes ?? 0} />
      <LedgerNotes row={row} />
    </section>
  ));
}
