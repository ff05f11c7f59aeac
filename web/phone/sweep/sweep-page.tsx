import { useState } from 'react';
import { Refused } from '#web/api/ask.ts';
import { useMe } from '#web/api/session.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { Fault, Message, Skeleton } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { BlockCard } from './block-card.tsx';
import { DoorLine } from './door-line.tsx';
import { doorsOf, type Here, inOrder } from './doors.ts';
import { useFieldWork } from './field-work.ts';
import { ReturnedCard } from './returned-card.tsx';
import { useOutbox } from './use-outbox.ts';
import { usePosition } from './use-position.ts';

/** The very first time there is nothing on the phone to fall back on. */
function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { text } = useFieldReading();
  if (error instanceof Refused && error.problem.code === 'NOT_READY')
    return <Message title={text.neverRead} body={text.neverReadBody} />;
  return <Fault error={error} onRetry={onRetry} />;
}

/** A worker's day: how many doors are left, what came back, then block by block. */
export function SweepPage() {
  const { text, format } = useFieldReading();
  const me = useMe();
  const query = useFieldWork();
  const outbox = useOutbox() ?? [];
  const [sorting, setSorting] = useState(false);
  const standing = usePosition(sorting);
  useTitle(text.title.doors);
  const here: Here | null = standing.at === null ? null : [standing.at.latitude, standing.at.longitude];

  const { data } = query;
  const lists = data && doorsOf(data.work, outbox);
  const all = lists ? [...lists.blocks.flatMap(({ doors }) => doors), ...lists.seconds] : [];
  const left = all.filter(({ state }) => state === 'todo' || state === 'returned').length;
  return (
    <>
      <header className="on-deep bg-deep px-4 pt-5 pb-14 text-white">
        <h1 className="text-[1.25rem] font-semibold">{text.greeting(me.name)}</h1>
        <p className="min-h-6 text-[0.9375rem] text-pale">
          {all.length > 0 && (left === 0 ? text.allDone(all.length) : text.left(left, all.length))}
        </p>
      </header>
      {query.isPending && <Skeleton />}
      {query.error && !data && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {lists && (
        <div className="relative -mt-10">
          {data.keptAt !== null && (
            <p className="card bg-warn-tint! text-warn">{text.kept(format.instant(data.keptAt))}</p>
          )}
          <ReturnedCard visits={lists.returned} outbox={outbox} />
          {all.length > 0 && (
            <div className="card py-2!">
              <button type="button" className="btn w-full" aria-pressed={sorting} onClick={() => setSorting(!sorting)}>
                {sorting && here ? text.sorted : text.sort}
              </button>
              {sorting && standing.state === 'none' && <p className="mt-2 text-ink-2">{text.noPosition}</p>}
            </div>
          )}
          {lists.seconds.length > 0 && (
            <section className="card" aria-labelledby="seconds-title">
              <h2 id="seconds-title" className="card-title">
                {text.seconds}
              </h2>
              <p className="text-[0.9375rem] text-ink-2">{text.secondsNote}</p>
              <ul className="mt-1 divide-y divide-line">
                {inOrder(lists.seconds, here).map((door) => (
                  <DoorLine key={door.key} door={door} here={here} />
                ))}
              </ul>
            </section>
          )}
          {lists.blocks.map(({ block, doors }) => (
            <BlockCard key={block.id} block={block} doors={doors} here={here} />
          ))}
          {data.work.blocks.length === 0 && data.work.seconds.length === 0 && (
            <Message title={text.none} body={text.noneBody} />
          )}
        </div>
      )}
    </>
  );
}
