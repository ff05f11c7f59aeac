import { useReading } from '#web/messages/console.ts';
import { WarningFilled } from './icons.tsx';

export interface Segment {
  readonly key: string;
  /** Whose minutes: subject and teacher. */
  readonly who: string;
  readonly minutes: number;
  readonly kind: 'used' | 'reserved' | 'mine';
  /** Held by a lighter layer of the class: named, but not part of the sum. */
  readonly aside?: boolean;
}

/** Neighbours differ in shade, so that the bar shows where one subject ends. */
const shade = (place: number) => (place % 2 === 1 ? ' seg-alt' : '');

/**
 * The class's minutes of one day as a bar: who holds how many, what is reserved, what this assignment adds, where the limit
 * lies. The same is said in words for those who do not see the bar. Minutes are whole numbers.
 */
export function MinutesBar({
  limit,
  segments,
  compact = false,
}: {
  limit: number;
  segments: readonly Segment[];
  compact?: boolean;
}) {
  const { text, format } = useReading();
  const words = text.parts.minutes;
  const counted = segments.filter((segment) => !segment.aside);
  const total = counted.reduce((sum, segment) => sum + segment.minutes, 0);
  const left = limit - total;
  const span = Math.max(limit, total, 1);
  const holders = segments.map((s) =>
    words.holder({ who: s.who, minutes: format.minutes(s.minutes), kind: words[s.kind] }),
  );
  const sentence = words.sentence({
    limit: format.minutes(limit),
    used: format.minutes(total),
    left: format.minutes(Math.max(left, 0)),
    holders: holders.join(text.parts.noRight.comma),
  });
  let reached = 0;
  return (
    <div className={compact ? 'minutes minutes-compact' : 'minutes'}>
      {!compact && (
        <p className="minutes-head">
          {left < 0 ? (
            <strong className="minutes-over">
              <WarningFilled aria-hidden /> {words.over(format.minutes(-left))}
            </strong>
          ) : (
            <strong>{words.left(format.minutes(left))}</strong>
          )}
          <span>{limit === 0 ? words.zero : words.limit(format.minutes(limit))}</span>
        </p>
      )}
      <div className="minutes-bar" role="img" aria-label={sentence}>
        {counted.map((segment, place) => {
          const before = reached;
          reached += segment.minutes;
          const over = reached > limit && segment.kind === 'mine' ? 'over' : '';
          return (
            <i
              key={segment.key}
              className={`seg seg-${segment.kind}${shade(place)} ${over}`}
              style={{ left: `${(before / span) * 100}%`, width: `${(segment.minutes / span) * 100}%` }}
            />
          );
        })}
        {total > limit && <b className="minutes-limit" style={{ left: `${(limit / span) * 100}%` }} />}
      </div>
      {!compact && (
        <ul className="minutes-holders">
          {segments.length === 0 && <li>{words.noneHeld}</li>}
          {segments.map((segment) => (
            <li key={segment.key}>
              <i
                className={segment.aside ? 'swatch' : `swatch seg-${segment.kind}${shade(counted.indexOf(segment))}`}
                aria-hidden
              />
              <span>{segment.who}</span>
              <b>{format.minutes(segment.minutes)}</b>
              <small>{words[segment.kind]}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
