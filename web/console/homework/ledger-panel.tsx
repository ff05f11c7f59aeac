import type { LedgerDay } from '#contract/homework.ts';
import type { Tier } from '#policy/homework/facts.ts';
import { useReading } from '#web/messages/console.ts';
import { MinutesBar, type Segment } from '#web/parts/minutes-bar.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { useRegionName } from '../region-name.ts';
import { countedTiers, isCounted } from './drawn.ts';

export interface Share {
  readonly day: string;
  readonly minutes: number;
}

/** One row of the minutes ledger as a bar, with this assignment's share last. The own subject's reservation is used by it. */
export function LedgerBar({
  row,
  share = 0,
  subject = '',
  tier = 'all',
}: {
  row: LedgerDay;
  share?: number;
  subject?: string;
  tier?: Tier;
}) {
  const { text } = useReading();
  const subjectName = useSubjectName();
  const using = share > 0 ? subject : '';
  const holders = row.holders.filter((holder) => !(holder.kind === 'reserved' && holder.subject === using));
  const counted = isCounted(countedTiers([...holders, { minutes: share, tier }]));
  const held: Segment[] = holders.map((holder) => ({
    key: `${holder.kind}-${holder.ref}`,
    who: [subjectName(holder.subject), holder.teacher, holder.tier === 'all' ? '' : text.words.tier[holder.tier]]
      .filter(Boolean)
      .join(' '),
    aside: !counted(holder),
    minutes: holder.minutes,
    kind: holder.kind === 'reserved' ? 'reserved' : 'used',
  }));
  const mine: Segment[] =
    share > 0
      ? [{ key: 'mine', who: text.parts.minutes.mine, minutes: share, kind: 'mine', aside: !counted({ tier }) }]
      : [];
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

/** What would be left of the day after this assignment; stays in sight while the form scrolls. */
export function LeftNow({ row, share, subject }: { row: LedgerDay; share: number; subject: string }) {
  const { text, format } = useReading();
  const own = row.holders.find((holder) => holder.kind === 'reserved' && holder.subject === subject)?.minutes ?? 0;
  const left = row.left + (share > 0 ? own : 0) - share;
  return left < 0 ? (
    <span className="left-now left-over">{text.parts.minutes.over(format.minutes(-left))}</span>
  ) : (
    <span className="left-now">{text.parts.minutes.left(format.minutes(left))}</span>
  );
}

/** The rows that an assignment touches, each under its day. */
export function LedgerRows({
  rows,
  shares,
  subject,
  tier,
}: {
  rows: readonly LedgerDay[];
  shares: readonly Share[];
  subject: string;
  tier: Tier;
}) {
  const { format } = useReading();
  return rows.map((row) => (
    <section key={row.day} className="ledger-row">
      <h3>{format.dayWithWeekday(row.day)}</h3>
      <LedgerBar
        row={row}
        subject={subject}
        tier={tier}
        share={shares.find((share) => share.day === row.day)?.minutes ?? 0}
      />
      <LedgerNotes row={row} />
    </section>
  ));
}
