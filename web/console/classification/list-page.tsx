import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { PageHeader } from '#web/parts/page-header.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { AgreementView } from './agreement-view.tsx';
import { CasesView } from './cases-view.tsx';
import './classification.css';
import { CoursesView } from './courses-view.tsx';
import { countsQuery } from './queries.ts';

const route = getRouteApi('/in/classifications');
const VIEWS = ['cases', 'courses', 'agreement'] as const;
/** A link is the current one where its filter stands in the address, or is absent where it names none. */
const ACTIVE = { exact: false, includeSearch: true, explicitUndefined: true } as const;
const STATES = ['opened', 'with-experts', 'third', 'to-decide', 'appealed', 'decided', 'final', 'withdrawn'] as const;

/** The desk of classification: cases by state, courses that wait for one, how far the experts agree. */
export function ClassificationsPage() {
  const words = useText().classification;
  const may = useMay();
  const { view = 'cases', region, state } = route.useSearch();
  const office = may('institution.read-overview');
  const shown = VIEWS.filter((each) =>
    each === 'agreement' ? office : each !== 'courses' || may('classification.declare'),
  );
  return (
    <>
      <SectionTabs />
      <PageHeader title={words.title} note={office ? words.note : words.ownNote} />
      <nav className="view-links" aria-label={words.views.label}>
        {shown.map((each) => (
          <Link
            key={each}
            to="/classifications"
            search={{ view: each === 'cases' ? undefined : each }}
            activeOptions={ACTIVE}
          >
            {words.views[each]}
          </Link>
        ))}
      </nav>
      {view === 'courses' ? (
        <CoursesView />
      ) : view === 'agreement' && office ? (
        <AgreementView />
      ) : (
        <>
          <StateStrip region={region} current={state} />
          <CasesView />
        </>
      )}
    </>
  );
}

/** How many cases stand where; each count opens its cases. */
function StateStrip({ region, current }: { region: string | undefined; current: string | undefined }) {
  const words = useText().classification;
  const { data = [] } = useQuery(countsQuery(region));
  const countOf = (state: string) => data.find((each) => each.state === state)?.count ?? 0;
  const all = data.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="state-strip" aria-label={words.states}>
      <Link to="/classifications" search={{ state: undefined }} activeOptions={ACTIVE}>
        {words.all} <b>{all}</b>
      </Link>
      {STATES.filter((state) => countOf(state) > 0 || state === current).map((state) => (
        <Link key={state} to="/classifications" search={{ state }} activeOptions={ACTIVE}>
          {words.state[state]} <b>{countOf(state)}</b>
        </Link>
      ))}
    </nav>
  );
}
