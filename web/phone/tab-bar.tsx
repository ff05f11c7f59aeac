import type { ReactNode } from 'react';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/phone.ts';
import { PhoneLink } from './navigation.tsx';
import { Icon } from './parts/icon.tsx';

const TAB = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-[0.8125rem] text-ink-2';
const ACTIVE = { className: 'font-semibold !text-brand' };

/** Three places: the child's homework, the school's public board, oneself; for a worker the doors, what waits to be sent, oneself. */
export function TabBar({ board }: { board: string }) {
  const text = useText();
  const { duty } = useMe();
  if (duty.role === 'grid-worker') return <WorkerTabs />;
  return (
    <Bar>
      <PhoneLink to="/" className={TAB} activeProps={ACTIVE} activeOptions={{ includeSearch: false }}>
        <Icon name="pen" />
        {text.tab.today}
      </PhoneLink>
      <a href={board} className={TAB}>
        <Icon name="board" />
        {text.tab.board}
      </a>
      <MeTab />
    </Bar>
  );
}

function WorkerTabs() {
  const text = useText();
  return (
    <Bar>
      <PhoneLink to="/sweep" className={TAB} activeProps={ACTIVE} activeOptions={{ exact: true }}>
        <Icon name="walk" />
        {text.tab.sweep}
      </PhoneLink>
      <PhoneLink to="/sweep/outbox" className={TAB} activeProps={ACTIVE}>
        <Icon name="send" />
        {text.tab.outbox}
      </PhoneLink>
      <MeTab />
    </Bar>
  );
}

function MeTab() {
  const text = useText();
  return (
    <PhoneLink to="/me" className={TAB} activeProps={ACTIVE}>
      <Icon name="user" />
      {text.tab.me}
    </PhoneLink>
  );
}

function Bar({ children }: { children: ReactNode }) {
  const text = useText();
  return (
    <nav
      aria-label={text.tabs}
      className="fixed inset-x-0 bottom-0 z-2 mx-auto flex max-w-[520px] border-t border-line bg-white pb-[env(safe-area-inset-bottom)]"
    >
      {children}
    </nav>
  );
}
