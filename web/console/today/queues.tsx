import type { Queue } from '#contract/desk.ts';
import { useReading } from '#web/messages/console.ts';
import { AppLink } from '../app-link.tsx';

const TONE = { bad: 'figure figure-bad', warn: 'figure figure-warn', calm: 'figure' };

/** What waits stands as cards; queues at nought keep one quiet line, so that nobody wonders whether they were looked at. */
export function Queues({ queues }: { queues: readonly Queue[] }) {
  const { text, format } = useReading();
  const names: Record<string, string> = text.today.queue;
  const waiting = queues.filter((queue) => queue.count > 0);
  const still = queues.filter((queue) => queue.count === 0);
  return (
    <section aria-label={text.today.queues}>
      {waiting.length > 0 && (
        <div className="figures figures-left">
          {waiting.map((queue) => (
            <AppLink key={queue.key} to={queue.to} className={TONE[queue.tone]}>
              <span className="figure-name">{names[queue.key] ?? queue.key}</span>
              <span className="figure-value">
                {format.number(queue.count)}
                {queue.oldest && <small>{text.today.oldest(format.day(queue.oldest))}</small>}
              </span>
            </AppLink>
          ))}
        </div>
      )}
      {still.length > 0 && (
        <p className="today-still">
          <span>{waiting.length === 0 ? text.today.clear : text.today.still}</span>
          {still.map((queue) => (
            <AppLink key={queue.key} to={queue.to}>
              {names[queue.key] ?? queue.key}
            </AppLink>
          ))}
        </p>
      )}
    </section>
  );
}
