import type { Campaign } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';

/** Seen of all, as a bar with its numbers beside it. */
export function CoverageBar({ coverage }: { coverage: Campaign['coverage'] }) {
  const { text, format } = useReading();
  const { seen, targets, permille } = coverage;
  return (
    <span className="coverage">
      <span className="coverage-bar" aria-hidden>
        <i style={{ width: `${permille / 10}%` }} />
      </span>
      <span className="coverage-words">
        {format.percent(permille / 1000)}
        {targets > 0 && <small> {text.sweep.of(format.number(seen), format.number(targets))}</small>}
      </span>
    </span>
  );
}
