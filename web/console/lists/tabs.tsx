import { Link } from '@tanstack/react-router';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';

export const TABS = ['white', 'black', 'watch', 'proposals', 'appeals'] as const;
export type Tab = (typeof TABS)[number];

/** The internal list and what the night proposes are the office's own. */
const OFFICE: readonly Tab[] = ['watch', 'proposals'];

/** The lists as tabs; each keeps an address of its own. */
export function ListTabs({ current }: { current: Tab }) {
  const words = useText().lists;
  const { duty } = useMe();
  const shown = TABS.filter((tab) => duty.role !== 'institution-head' || !OFFICE.includes(tab));
  return (
    <nav className="section-tabs list-tabs" aria-label={words.tabs}>
      <ul>
        {shown.map((tab) => (
          <li key={tab}>
            <Link
              to="/lists"
              search={({ region, school }) => ({ region, school, tab })}
              aria-current={tab === current ? 'page' : undefined}
            >
              {words.tab[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
