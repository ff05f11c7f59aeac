import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { APPEAL_RESULTS, ENTRY_STATES, SUBJECT_KINDS } from '#policy/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Chip } from '#web/parts/chip.tsx';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useEntryColumns } from './entry-columns.tsx';
import type { Tab } from './tabs.tsx';

const route = getRouteApi('/in/lists');
export type Search = ReturnType<typeof route.useSearch>;
const APPEALS = ['waiting', ...APPEAL_RESULTS] as const;

/** What a tab asks where the address says nothing else: who stands there now, and which appeals wait. */
export function askedBy(tab: Exclude<Tab, 'proposals'>, search: Search) {
  const { region, q, subject, ending, page = 1 } = search;
  const base = {
    page,
    ...(region && { region }),
    ...(q && { q }),
    ...(subject && { subject }),
    ...(ending && { ending }),
  };
  if (tab === 'appeals') return { ...base, appeal: search.appeal ?? ('waiting' as const) };
  return { ...base, list: tab, standing: search.standing ?? ('current' as const) };
}

/** Entries of one list, or with an appeal. */
export function EntriesList({ tab, header }: { tab: Exclude<Tab, 'proposals'>; header: ReactNode }) {
  const { text } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = text.lists;
  const asked = askedBy(tab, search);
  const query = useQuery({
    ...ask(['lists', 'entries', asked], (options) => api.lists.list({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const { standing, subject, appeal, ending, q } = search;
  return (
    <ListPage
      label={words.tab[tab]}
      header={header}
      query={query}
      columns={useEntryColumns(tab === 'appeals')}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={[standing, subject, appeal, ending, q].filter((value) => value !== undefined).length}
      onClear={() => void navigate({ search: ({ region, school }) => ({ region, school, tab }) })}
      filters={
        <>
          <FilterText label={words.filter.q} value={q} onChange={(next) => set({ q: next })} />
          {ending !== undefined && (
            <Chip onClear={() => set({ ending: undefined })}>{words.filter.ending(ending)}</Chip>
          )}
          {tab === 'appeals' ? (
            <FilterSelect
              label={words.filter.appeal}
              value={appeal}
              options={APPEALS.map((value) => ({ value, label: words.appeal[value] }))}
              onChange={(next) => set({ appeal: next })}
            />
          ) : (
            <FilterSelect
              label={words.filter.standing}
              value={standing}
              options={ENTRY_STATES.map((value) => ({ value, label: words.standing[value] }))}
              onChange={(next) => set({ standing: next })}
            />
          )}
          {tab !== 'white' && (
            <FilterSelect
              label={words.filter.subject}
              value={subject}
              options={SUBJECT_KINDS.map((value) => ({ value, label: words.subject[value] }))}
              onChange={(next) => set({ subject: next })}
            />
          )}
        </>
      }
      empty={<EmptyState why={words.empty[tab]} />}
    />
  );
}
