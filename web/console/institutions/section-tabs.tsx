import { Link, useLocation, useRouter } from '@tanstack/react-router';
import type { Action } from '#contract/action.ts';
import { useMay } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import './section-tabs.css';

const TABS = [
  { key: 'registry', to: '/institutions', needs: 'institution.read-overview' },
  { key: 'overview', to: '/institutions/overview', needs: 'institution.read-overview' },
  { key: 'sweep', to: '/sweep', needs: 'sweep.read' },
  { key: 'duplicates', to: '/duplicates', needs: 'duplicate.read' },
  { key: 'classifications', to: '/classifications', needs: 'classification.read' },
  { key: 'lists', to: '/lists', needs: 'list.read' },
  { key: 'platform', to: '/platform', needs: 'platform.read' },
] as const satisfies readonly { key: string; to: string; needs: Action }[];

/** The longest tab that the path lies behind: '/institutions/overview' is its own, '/institutions/…' belongs to the registry. */
const currentTab = (path: string): string | undefined =>
  TABS.filter(({ to }) => path === to || path.startsWith(`${to}/`)).sort((a, b) => b.to.length - a.to.length)[0]?.key;

/** The pages of the section on institutions, for offices: those that there are and that the duty may open. */
export function SectionTabs() {
  const text = useText();
  const may = useMay();
  const pages: Record<string, unknown> = useRouter().routesByPath;
  const path = useLocation({ select: (location) => location.pathname.replace(/^\/console/, '') });
  const words = text.institutions.tabs;
  // Without the overview's power nobody has more than one of these doors, and it stands on the rail.
  if (!may('institution.read-overview')) return null;
  const current = currentTab(path);
  return (
    <nav className="section-tabs" aria-label={words.label}>
      <ul>
        {TABS.filter(({ to, needs }) => to in pages && may(needs)).map(({ key, to }) => (
          <li key={key}>
            <Link
              to={to as string}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={key === current ? 'page' : undefined}
            >
              {words[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
