import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CampaignDetail, SweepTarget } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { MoveTarget } from './move-target.tsx';
import { campaignQuery, useChange } from './queries.ts';
import { Refused } from './refused.tsx';
import { OutcomeTag, VisitTag } from './tags.tsx';
import './sweep.css';

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
  const moving = useMoving(campaign.data, () => query.refetch());
  return (
    <>
      <SectionTabs />
      <ListPage
        label={words.targets.title}
        header={
          <>
            <PageHeader
              parent={
                <Link to="/sweep/$id" params={{ id }}>
                  {campaign.data?.name ?? words.title}
                </Link>
              }
              title={words.targets.title}
              note={query.data && words.targets.note(format.number(query.data.total))}
            />
            {moving.refused}
          </>
        }
        query={query}
        columns={useColumns(moving.blockCell)}
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

/** How the block of a door is shown: as a choice where the door may still be moved, with what was refused above the list. */
function useMoving(campaign: CampaignDetail | undefined, readAgain: () => Promise<unknown>) {
  const { text } = useReading();
  const may = useMay();
  const [about, setAbout] = useState<SweepTarget | null>(null);
  const { change, busy, problem } = useChange(
    ({ id, blockId, fromBlockId }: { id: string; blockId: string; fromBlockId: string }, options) =>
      api.sweep.moveTarget({ params: { id }, body: { blockId, fromBlockId } }, options),
    text.sweep.targets.moved,
  );
  const move = async (target: SweepTarget, blockId: string) => {
    setAbout(target);
    // Somebody else has been quicker: the list then says how the door stands.
    if (!(await change({ id: target.id, blockId, fromBlockId: target.blockId }))) await readAgain();
  };
  const open = may('sweep.plan') && campaign?.state === 'running';
  const blockCell = (target: SweepTarget): ReactNode =>
    open && target.visitId === null ? (
      <MoveTarget
        target={target}
        blocks={campaign.blocks}
        busy={busy && about?.id === target.id}
        onMove={(...given) => void move(...given)}
      />
    ) : (
      target.block
    );
  return { blockCell, refused: problem && <Refused problem={problem} about={about?.name} /> };
}

function useColumns(blockCell: (row: SweepTarget) => ReactNode): readonly Column<SweepTarget>[] {
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
    { key: 'block', title: words.column.block, width: 190, cell: blockCell },
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
