import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { SweepTarget } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { campaignQuery } from './queries.ts';
import { OutcomeTag, VisitTag } from './tags.tsx';

const route = getRouteApi('/in/sweep/$id/targets');
const STATES = ['unseen', 'seen', 'visited', 'closed', 'refused', 'not-found'] as const;

/** The doors of a sweep: who has been there, and what was found. */
export function TargetsPage() {
  const { text, format } = useReading();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region: _region, school: _school, page = 1, ...filters } = search;
  const campaign = useQuery(campaignQuery(id));
  const query = useQuery({
    ...ask(['sweep', 'targets', id, filters, page], (options) =>
      api.sweep.targets({ params: { id }, query: { ...filters, page } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const words = text.sweep;
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const nameOf = words.targets.states;
  return (
    <>
      <SectionTabs />
      <ListPage
        label={words.targets.title}
        header={
          <PageHeader
            parent={
              <Link to="/sweep/$id" params={{ id }}>
                {campaign.data?.name ?? words.title}
              </Link>
            }
            title={words.targets.title}
            note={query.data && words.targets.note(format.number(query.data.total))}
          />
        }
        query={query}
        columns={useColumns()}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={Object.values(filters).filter((value) => value !== undefined).length}
        onClear={() => set({ block: undefined, street: undefined, worker: undefined, state: undefined })}
        filters={
          <>
            <FilterSelect
              label={words.targets.state}
              value={search.state}
              options={STATES.map((value) => ({
                value,
                label: value === 'unseen' || value === 'seen' ? nameOf[value] : words.outcome[value],
              }))}
              onChange={(state) => set({ state })}
            />
            <FilterSelect
              label={words.column.block}
              width={180}
              value={search.block}
              options={(campaign.data?.blocks ?? []).map((block) => ({ value: block.id, label: block.name }))}
              onChange={(block) => set({ block })}
            />
            <FilterSelect
              label={words.column.worker}
              value={search.worker}
              options={(campaign.data?.workers ?? []).map((worker) => ({ value: worker.id, label: worker.name }))}
              onChange={(worker) => set({ worker })}
            />
          </>
        }
        empty={<EmptyState why={words.targets.empty} />}
      />
    </>
  );
}

function useColumns(): readonly Column<SweepTarget>[] {
  const { text } = useReading();
  const words = text.sweep;
  return [
    {
      key: 'name',
      title: words.column.place,
      name: true,
      cell: (row) =>
        row.institutionId ? (
          <Link to="/institutions/$id" params={{ id: row.institutionId }}>
            {row.name}
          </Link>
        ) : (
          row.name
        ),
    },
    { key: 'address', title: words.column.address, cell: (row) => row.address },
    { key: 'block', title: words.column.block, width: 170, cell: (row) => row.block },
    { key: 'worker', title: words.column.worker, width: 110, cell: (row) => row.worker ?? text.parts.none },
    {
      key: 'outcome',
      title: words.column.outcome,
      width: 110,
      cell: (row) => (row.outcome ? <OutcomeTag outcome={row.outcome} /> : words.targets.none),
    },
    {
      key: 'visit',
      title: words.column.visit,
      width: 120,
      cell: (row) =>
        row.visitId &&
        row.visitState && (
          <Link to="/sweep/visits/$id" params={{ id: row.visitId }}>
            <VisitTag state={row.visitState} />
          </Link>
        ),
    },
  ];
}
