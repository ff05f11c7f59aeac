import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ListProposal } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Clause } from '#web/parts/clause.tsx';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import type { Search } from './entries-list.tsx';

const route = getRouteApi('/in/lists');
const STATES = ['open', 'kept', 'removed', 'settled'] as const;
const TONES = { open: 'warn', kept: 'info', removed: 'plain', settled: 'plain' } as const;

/** 移出建议: what the night found; a person decides each. */
export function ProposalsList({ header }: { header: ReactNode }) {
  const { text } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [deciding, setDeciding] = useState<ListProposal | null>(null);
  const words = text.lists;
  const { state, rule, region, page = 1 } = search;
  const asked = { page, state: state ?? ('open' as const), ...(rule && { rule }), ...(region && { region }) };
  const query = useQuery({
    ...ask(['lists', 'proposals', asked], (options) => api.lists.proposals({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  return (
    <>
      <ListPage
        label={words.tab.proposals}
        header={header}
        query={query}
        columns={useColumns(setDeciding)}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={[state, rule].filter((value) => value !== undefined).length}
        onClear={() =>
          void navigate({ search: ({ region: at, school }) => ({ region: at, school, tab: 'proposals' }) })
        }
        filters={
          <>
            <FilterText label={words.filter.rule} value={rule} onChange={(next) => set({ rule: next })} width={150} />
            <FilterSelect
              label={words.filter.state}
              value={state}
              options={STATES.map((value) => ({ value, label: words.state[value] }))}
              onChange={(next) => set({ state: next })}
            />
          </>
        }
        empty={<EmptyState why={words.empty.proposals} />}
      />
      {deciding && <DecideProposal row={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function useColumns(onDecide: (row: ListProposal) => void): readonly Column<ListProposal>[] {
  const { text, format } = useReading();
  const may = useMay();
  const words = text.lists.column;
  return [
    {
      key: 'subject',
      title: words.subject,
      name: true,
      width: 230,
      cell: (row) => (
        <>
          <Link to="/lists/$id" params={{ id: row.entryId }}>
            {row.institutionName}
          </Link>
          <small>{row.regionName}</small>
        </>
      ),
    },
    {
      key: 'finding',
      title: words.finding,
      cell: (row) => (
        <>
          {row.finding.sentence} <Clause rule={row.finding.rule} clauses={row.finding.clauses} />
          {row.note && <small>{row.note}</small>}
        </>
      ),
    },
    {
      key: 'proposed',
      title: words.proposed,
      width: 110,
      cell: (row) => <span className="numeric">{row.proposedOn}</span>,
    },
    {
      key: 'state',
      title: words.state,
      width: 150,
      cell: (row) =>
        row.state === 'open' && may('list.remove') ? (
          <Button size="small" onClick={() => onDecide(row)}>
            {text.lists.proposal.decide}
          </Button>
        ) : (
          <>
            <Tag tone={TONES[row.state]}>{text.lists.state[row.state]}</Tag>
            {row.decidedAt && (
              <small>{text.lists.proposal.by({ who: row.decidedBy ?? '', at: format.instant(row.decidedAt) })}</small>
            )}
          </>
        ),
    },
  ];
}
