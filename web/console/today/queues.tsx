import type { Queue } from '#contract/desk.ts';
import { useReading } from '#web/messages/console.ts';
import { AppLink } from '../app-link.tsx';

const TONE = { bad: 'figure figure-bad', warn: 'figure figure-warn', calm: 'figure' };

/** Counts that open to their rows. A queue at nought keeps its place but not its colour. */
export function Queues({ queues }: { queues: readonly Queue[] }) {
  const { text, format } = useReading();
  const names: Record<string, string> = text.today.queue;
  if (queues.length === 0) return null;
  return (
    <section aria-label={text.today.queues}>
      {queues.every((queue) => queue.count === 0) && <p className="today-clear">{text.today.clear}</p>}
      <div className="figures">
        {queues.map((queue) => (
          <AppLink key={queue.key} to={queue.to} className={queue.count > 0 ? TONE[queue.tone] : 'figure'}>
            <span className="figure-name">{names[queue.key] ?? queue.key}</span>
            <span className="figure-value">
              {format.number(queue.count)}
              {queue.oldest && queue.count > 0 && <small>{text.today.oldest(format.day(queue.oldest))}</small>}
            </span>
          </AppLink>
        ))}
      </div>
    </section>
  );
}
