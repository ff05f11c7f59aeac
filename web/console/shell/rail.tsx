import { Link, useLocation } from '@tanstack/react-router';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { GlobalOutlined } from '../../parts/icons.tsx';
import { currentDoor, railOf } from './nav.tsx';

/** The current door is worked out from the whole rail: the router's own prefix match would mark two. */
const EXACT = { exact: true, includeSearch: false };

export function Rail({ onOpen }: { onOpen?: () => void }) {
  const text = useText();
  const me = useMe();
  const path = useLocation({ select: (location) => location.pathname.replace(/^\/console/, '') || '/' });
  const items = railOf(me.duty.role, me.actions, text);
  const current = currentDoor(items, path);
  return (
    <nav aria-label={text.shell.nav.label}>
      <ul className="rail-list">
        {items.map((item) => (
          <li key={item.key}>
            <Link
              to={item.to}
              className="rail-item"
              title={item.title}
              activeOptions={EXACT}
              aria-current={item.key === current ? 'page' : undefined}
              {...(onOpen && { onClick: onOpen })}
            >
              {item.icon}
              <span>{item.title}</span>
            </Link>
          </li>
        ))}
        <li className="rail-foot">
          <a href="/board" className="rail-item" title={text.shell.nav.publicBoard}>
            <GlobalOutlined />
            <span>{text.shell.nav.publicBoard}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
