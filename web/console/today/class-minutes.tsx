import type { ClassToday } from '#contract/desk.ts';
import { useReading } from '#web/messages/console.ts';
import { MinutesBar, type Segment } from '#web/parts/minutes-bar.tsx';

/** A class's day as one thin bar: given and reserved against the limit. */
export function ClassMinutes({ row }: { row: ClassToday }) {
  const { text } = useReading();
  const segments: Segment[] = [
    { key: 'used', who: row.className, minutes: row.written, kind: 'used' as const },
    { key: 'reserved', who: text.parts.minutes.reserved, minutes: row.reserved, kind: 'reserved' as const },
  ].filter((segment) => segment.minutes > 0);
  return <MinutesBar compact limit={row.limit} segments={segments} />;
}
