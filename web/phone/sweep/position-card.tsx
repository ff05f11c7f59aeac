import { useFieldReading } from '#web/messages/sweep-field.ts';
import type { Standing } from './use-position.ts';

export function PositionCard({ standing, onAgain }: { standing: Standing; onAgain: () => void }) {
  const { text } = useFieldReading();
  const words = text.visit;
  const said =
    standing.state === 'asking'
      ? words.positionWait
      : standing.at === null
        ? words.positionNone
        : words.positionGot(standing.at.accuracy);
  return (
    <section className="card" aria-labelledby="position-title">
      <h2 id="position-title" className="card-title">
        {words.position}
      </h2>
      <p role="status" className="text-ink-2">
        {said}
      </p>
      {standing.state !== 'asking' && (
        <button type="button" className="btn mt-2" onClick={onAgain}>
          {words.positionAgain}
        </button>
      )}
    </section>
  );
}
