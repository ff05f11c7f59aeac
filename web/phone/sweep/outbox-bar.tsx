import { useSyncExternalStore } from 'react';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { PhoneLink } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import { sending } from './flush.ts';
import { useOutbox } from './use-outbox.ts';

/** How much waits on this phone; nothing when nothing does. */
export function OutboxBar() {
  const { text } = useFieldReading();
  const busy = useSyncExternalStore(sending.subscribe, sending.now);
  const items = useOutbox() ?? [];
  const stuck = items.filter(({ state }) => state === 'stuck').length;
  const waiting = items.length - stuck;
  if (items.length === 0) return <p role="status" className="sr-only" />;
  const words = stuck > 0 ? text.bar.stuck(stuck) : busy ? text.bar.sending(waiting) : text.bar.waiting(waiting);
  return (
    <div
      role="status"
      className={`flex items-center gap-2 px-4 py-1 text-[0.9375rem] ${stuck > 0 ? 'bg-bad-tint text-bad' : 'bg-tint text-brand'}`}
    >
      <Icon name={stuck > 0 ? 'warn' : 'send'} size={20} />
      <span className="flex-1">{words}</span>
      <PhoneLink to="/sweep/outbox" className="flex min-h-11 items-center underline underline-offset-4">
        {text.bar.open}
      </PhoneLink>
    </div>
  );
}
