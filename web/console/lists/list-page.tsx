import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EditOutlined } from '../../parts/icons.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { EntriesList } from './entries-list.tsx';
import { ListCards, ListParts } from './figures.tsx';
import './lists.css';
import { ProposalsList } from './proposals-list.tsx';
import { ListTabs } from './tabs.tsx';

const route = getRouteApi('/in/lists');

/** 黑白名单: what stands on each, what the night proposes, what is appealed; every figure opens to its rows. */
export function ListsPage() {
  const { text, format } = useReading();
  const may = useMay();
  const { duty } = useMe();
  const { tab = 'white', region } = route.useSearch();
  const words = text.lists;
  const query = useQuery(
    ask(['lists', 'overview', region], (options) => api.lists.overview({ query: region ? { region } : {} }, options)),
  );
  const head = <ListTabs current={tab} />;
  const checked = query.data?.checkedOn;
  return (
    <>
      <SectionTabs />
      <PageHeader
        title={words.title}
        note={query.data && words.note({ place: query.data.name, day: format.longDay(query.data.day) })}
        actions={
          may('list.enter') && (
            <ButtonLink
              to="/lists/new"
              search={{ list: tab === 'black' || tab === 'watch' ? tab : 'white' }}
              primary
              icon={<EditOutlined aria-hidden />}
            >
              {words.enter}
            </ButtonLink>
          )
        }
      />
      <Answered query={query}>
        {(overview) => (
          <>
            <ListCards overview={overview} />
            <ListParts overview={overview} />
          </>
        )}
      </Answered>
      {duty.role !== 'institution-head' && query.data && (tab === 'white' || tab === 'proposals') && (
        <p className="lists-note">{checked ? words.checked(format.longDay(checked)) : words.neverChecked}</p>
      )}
      {tab === 'watch' && <p className="lists-note">{words.watchNote}</p>}
      {tab === 'proposals' ? <ProposalsList header={head} /> : <EntriesList key={tab} tab={tab} header={head} />}
    </>
  );
}
