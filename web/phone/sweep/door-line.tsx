import { useFieldReading } from '#web/messages/sweep-field.ts';
import { PhoneLink } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Door, type DoorState, type Here, metresTo } from './doors.ts';

const TONES: Record<DoorState, string> = {
  todo: 'bg-rail text-ink-2',
  waiting: 'bg-tint text-brand',
  stuck: 'bg-bad-tint text-bad',
  received: 'bg-page text-ink-2',
  returned: 'bg-warn-tint text-warn',
  accepted: 'bg-ok-tint text-ok',
};

export function DoorTag({ state }: { state: DoorState }) {
  const { text } = useFieldReading();
  return <span className={`tag ${TONES[state]}`}>{text.door[state]}</span>;
}

/** One door: name, address, how far, and how it stands. What is with the office or on its way opens no more. */
export function DoorLine({ door, here }: { door: Door; here: Here | null }) {
  const { text, format } = useFieldReading();
  const metres = metresTo(door, here);
  const far =
    metres === null
      ? null
      : metres < 950
        ? text.metres(metres)
        : text.kilometres(format.number(Math.round(metres / 100) / 10));
  const words = (
    <>
      <span className="flex-1">
        <b className="block font-semibold">{door.name}</b>
        <span className="block text-[0.9375rem] text-ink-2">{[door.address, far].filter(Boolean).join(' · ')}</span>
      </span>
      <DoorTag state={door.state} />
    </>
  );
  const line = 'flex min-h-16 w-full items-center gap-3 py-2';
  const open = door.state === 'todo' || door.state === 'returned' || door.state === 'received';
  if (!open)
    return (
      <li className={line}>
        {words}
        <span className="w-[18px]" />
      </li>
    );
  const search = {
    block: door.blockId,
    ...(door.targetId === null ? {} : { target: door.targetId }),
    ...(door.secondId === null ? {} : { second: door.secondId }),
    ...(door.visit === null ? {} : { visit: door.visit.id }),
  };
  return (
    <li>
      <PhoneLink to="/sweep/visit" search={search} className={line}>
        {words}
        <Icon name="go" size={18} />
      </PhoneLink>
    </li>
  );
}
