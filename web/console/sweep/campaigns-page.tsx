import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Campaign } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';
import type { Column } from '#web/parts/columns.ts';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { useScope } from '../scope.ts';
import { CoverageBar } from './coverage-bar.tsx';
import './sweep.css';
import { CampaignTag } from './tags.tsx';

const route = getRouteApi('/in/sweep');

/** 摸排行动: every sweep in scope, those that run first. */
export function CampaignsPage() {
  const { text, format } = useReading();
  const may = useMay();
  const { region } = useScope();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { page, ...(region && { region }) };
  const query = useQuery({
    ...ask(['sweep', 'list', asked], (options) => api.sweep.list({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const words = text.sweep;
  const create = may('sweep.plan') && (
    <ButtonLink to="/sweep/new" primary>
      {words.create}
    </ButtonLink>
  );
  return (
    <>
      <SectionTabs />
      <ListPage
        label={words.title}
        header={
          <PageHeader
            title={words.title}
            note={query.data && words.note(format.number(query.data.total))}
            actions={
              <>
                <ButtonLink to="/sweep/visits" search={{ state: 'received' }}>
                  {words.review}
                </ButtonLink>
                {create}
              </>
            }
          />
        }
        query={query}
        columns={useColumns()}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        empty={<EmptyState why={words.empty} action={create || undefined} />}
      />
    </>
  );
}

function useColumns(): readonly Column<Campaign>[] {
  const { text, format } = useReading();
  const words = text.sweep.column;
  return [
    {
      key: 'name',
      title: words.name,
      name: true,
      cell: (row) => (
        <Link to="/sweep/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'region', title: words.region, width: 130, cell: (row) => row.regionName },
    {
      key: 'span',
      title: words.span,
      width: 170,
      cell: (row) => text.sweep.span(format.day(row.firstDay), format.day(row.lastDay)),
    },
    { key: 'state', title: words.state, width: 100, cell: (row) => <CampaignTag state={row.state} /> },
    { key: 'coverage', title: words.coverage, width: 260, cell: (row) => <CoverageBar coverage={row.coverage} /> },
    {
      key: 'waiting',
      title: words.waiting,
      width: 110,
      number: true,
      cell: (row) => (
        <Link to="/sweep/visits" search={{ campaign: row.id, state: 'received' }}>
          {format.number(row.waiting)}
        </Link>
      ),
    },
  ];
}
