import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ListedVisit } from '#contract/institutions/index.ts';
import { OUTCOMES } from '#policy/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { useScope } from '../scope.ts';
import { OutcomeTag, VisitTag } from './tags.tsx';

const route = getRouteApi('/in/sweep/visits');
const STATES = ['received', 'returned', 'accepted'] as const;

/** Visits, and with `state=received` the queue of those that wait for a review, the longest waiting first. */
export function VisitsPage() {
  const { text, format } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region } = useScope();
  const { region: _region, school: _school, page = 1, ...filters } = search;
  const asked = { ...filters, page, ...(region && { region }) };
  const query = useQuery({
    ...ask(['sweep', 'visits', asked], (options) => api.sweep.visits({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const words = text.sweep;
  const title = search.state === 'received' ? words.visits.queue : words.visits.title;
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const others = { campaign: undefined, block: undefined, worker: undefined };
  const narrowed = query.data?.rows[0];
  return (
    <>
      <SectionTabs />
      <ListPage
        label={title}
        header={
          <PageHeader
            parent={
              search.campaign ? (
                <Link to="/sweep/$id" params={{ id: search.campaign }}>
                  {narrowed?.campaign ?? words.title}
                </Link>
              ) : (
                <Link to="/sweep">{words.title}</Link>
              )
            }
            title={title}
            note={query.data && words.visits.note(format.number(query.data.total))}
          />
        }
        query={query}
        columns={useColumns()}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={Object.values(filters).filter((value) => value !== undefined).length}
        onClear={() => set({ ...others, outcome: undefined, state: undefined, round: undefined })}
        filters={
          <>
            <FilterSelect
              label={words.visits.filter.state}
              value={search.state}
              options={STATES.map((value) => ({ value, label: words.visitState[value] }))}
              onChange={(state) => set({ state })}
            />
            <FilterSelect
              label={words.visits.filter.outcome}
              value={search.outcome}
              options={OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
              onChange={(outcome) => set({ outcome })}
            />
            <FilterSelect
              label={words.visits.filter.round}
              value={search.round}
              options={(['1', '2'] as const).map((value) => ({ value, label: words.round[value] }))}
              onChange={(round) => set({ round })}
            />
          </>
        }
        empty={<EmptyState why={search.state === 'received' ? words.visits.emptyQueue : words.visits.empty} />}
      />
    </>
  );
}

function useColumns(): readonly Column<ListedVisit>[] {
  const { text, format } = useReading();
  const words = text.sweep;
  return [
    {
      key: 'name',
      title: words.column.place,
      name: true,
      cell: (row) => (
        <>
          <Link to="/sweep/visits/$id" params={{ id: row.id }}>
            {row.name || words.visit.title}
          </Link>
          <small>{row.address}</small>
        </>
      ),
    },
    { key: 'outcome', title: words.column.outcome, width: 100, cell: (row) => <OutcomeTag outcome={row.outcome} /> },
    { key: 'block', title: words.column.block, width: 170, cell: (row) => row.block },
    { key: 'worker', title: words.column.worker, width: 100, cell: (row) => row.worker },
    {
      key: 'round',
      title: words.column.round,
      width: 80,
      cell: (row) => words.round[row.round === 2 ? '2' : '1'],
    },
    { key: 'received', title: words.column.received, width: 120, cell: (row) => format.instant(row.receivedAt) },
    {
      key: 'photos',
      title: words.column.photos,
      width: 80,
      number: true,
      cell: (row) =>
        words.visits.photos(format.number(row.photos), format.number(Math.max(row.photosExpected, row.photos))),
    },
    {
      key: 'state',
      title: words.column.state,
      width: 180,
      cell: (row) => (
        <>
          <VisitTag state={row.state} />
          <small>
            {[
              row.missing > 0 && row.state !== 'accepted' ? words.visits.lacks(format.number(row.missing)) : '',
              row.findings > 0 ? words.visits.odd(format.number(row.findings)) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      ),
    },
  ];
}
