import { useState } from 'react';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { Message, Skeleton } from '../parts/states.tsx';
import { useOnline } from '../parts/use-online.ts';
import { useTitle } from '../parts/use-title.ts';
import { exportItem } from './export-item.ts';
import { tryAgain } from './flush.ts';
import { dropItem, type OutboxItem } from './store.ts';
import { useFlush, useOutbox } from './use-outbox.ts';

/** What is still on this phone: waiting, or stuck with its reason. */
export function OutboxPage() {
  const { text } = useFieldReading();
  const items = useOutbox();
  const online = useOnline();
  const send = useFlush();
  useTitle(text.title.outbox);
  return (
    <>
      <header className="on-deep bg-deep px-4 pt-5 pb-6 text-white">
        <h1 className="text-[1.25rem] font-semibold">{text.title.outbox}</h1>
        <p className="text-[0.9375rem] text-pale">{text.outbox.lead}</p>
      </header>
      {items === null && <Skeleton />}
      {items?.length === 0 && <Message title={text.outbox.empty} body={text.outbox.emptyBody} />}
      {items && items.length > 0 && (
        <>
          <ul>
            {items.map((item) => (
              <Item key={item.id} item={item} onSend={() => void send()} />
            ))}
          </ul>
          <div className="mx-4 mt-3">
            <button type="button" className="btn btn-main w-full" disabled={!online} onClick={() => void send()}>
              {text.outbox.retryAll}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function Item({ item, onSend }: { item: OutboxItem; onSend: () => void }) {
  const { text, format } = useFieldReading();
  const words = text.outbox;
  const sent = item.photos.filter((photo) => photo.sent).length;
  const stuck = item.state === 'stuck';
  return (
    <li className="card">
      <h2 className="card-title flex items-center gap-2">
        <span className="flex-1">{item.name || text.visit.newPlace}</span>
        <span className={`tag ${stuck ? 'bg-bad-tint text-bad' : 'bg-tint text-brand'}`}>
          {stuck ? words.stuck : words.waiting}
        </span>
      </h2>
      <p className="text-[0.9375rem] text-ink-2">
        {[
          text.outcomes[item.body.outcome],
          words.filled(format.instant(item.filledAt)),
          words.photos(sent, item.photos.length),
        ].join(' · ')}
      </p>
      {stuck && <p className="mt-2 rounded-lg bg-bad-tint px-3 py-2 text-bad">{item.reason}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {stuck && (
          <button type="button" className="btn flex-1" onClick={() => void tryAgain(item).then(onSend)}>
            {words.retry}
          </button>
        )}
        <button type="button" className="btn flex-1" onClick={() => void exportItem(item)}>
          {words.export}
        </button>
        {stuck && <Discard item={item} />}
      </div>
    </li>
  );
}

/** Only what is stuck can be thrown away, and only after a second word. */
function Discard({ item }: { item: OutboxItem }) {
  const { text } = useFieldReading();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className="btn flex-1" onClick={() => setAsked(true)}>
        {text.outbox.discard}
      </button>
    );
  return (
    <fieldset className="w-full rounded-lg bg-page p-3">
      <legend className="sr-only">{text.outbox.discard}</legend>
      <p>{text.outbox.discardAsk}</p>
      <div className="mt-2 flex gap-2">
        <button type="button" className="btn flex-1 text-bad" onClick={() => void dropItem(item)}>
          {text.outbox.discardYes}
        </button>
        <button type="button" className="btn flex-1" onClick={() => setAsked(false)}>
          {text.outbox.keep}
        </button>
      </div>
    </fieldset>
  );
}
