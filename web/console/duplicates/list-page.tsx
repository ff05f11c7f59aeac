import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IDENTITY_FIELDS } from '#policy/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { PairCounts } from './counts.tsx';
import './duplicates.css';
import { usePairColumns } from './pair-columns.tsx';

const route = getRouteApi('/in/duplicates');
type Search = ReturnType<typeof route.useSearch>;
const STATES = ['proposed', 'merged', 'distinct'] as const;

/** 查重: pairs of files that look like one institution, the likest first. */
export function DuplicatesPage() {
  const { text } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region, state = 'proposed', agrees, page = 1 } = search;
  const within = region === undefined ? {} : { region };
  const counts = useQuery(
    ask(['duplicates', 'counts', region], (options) => api.duplicates.counts({ query: within }, options)),
  );
  const asked = { ...within, state, page, ...(agrees && { agrees }) };
  const query = useQuery({
    ...ask(['duplicates', 'list', asked], (options) => api.duplicates.list({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const words = text.duplicates;
  return (
    <>
      <SectionTabs />
      <PageHeader title={words.title} note={words.note} />
      <Answered query={counts}>{({ rows }) => <PairCounts rows={rows} region={region} />}</Answered>
      <ListPage
        label={words.state[state]}
        header={null}
        query={query}
        columns={usePairColumns()}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={[search.state, agrees].filter((value) => value !== undefined).length}
        onClear={() => set({ state: undefined, agrees: undefined })}
        filters={
          <>
            <FilterSelect
              label={words.column.state}
              value={state}
              options={STATES.map((value) => ({ value, label: words.state[value] }))}
              onChange={(next) => set({ state: next })}
            />
            <FilterSelect
              label={words.filter.agrees}
              width={180}
              value={agrees}
              options={IDENTITY_FIELDS.map((value) => ({ value, label: words.field[value] }))}
              onChange={(next) => set({ agrees: next })}
            />
          </>
        }
        empty={<EmptyState why={words.empty[state]} />}
      />
    </>
  );
}
