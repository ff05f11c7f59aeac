import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { addressOf } from '#contract/client.ts';
import { ask } from '#web/api/ask.ts';
import { api, routes } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { DownloadOutlined, EditOutlined } from '../../parts/icons.tsx';
import './institutions.css';
import type { RegisterSearch } from './register-search.ts';
import { useRegistryColumns } from './registry-columns.tsx';
import { RegistryFilterFields } from './registry-filters.tsx';
import { SectionTabs } from './section-tabs.tsx';

const route = getRouteApi('/in/institutions');

/** 名册: every institution in scope, one line each; all that narrows it stands in the address. */
export function RegistryPage() {
  const { text, format } = useReading();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, sort = 'name', school: _school, ...filters } = search;
  const asked = asQuery(filters);
  const query = useQuery({
    ...ask(['institutions', 'list', asked, sort, page], (options) =>
      api.registry.list({ query: { ...asked, sort, page } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const set = (next: RegisterSearch) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const { region: _region, ...counted } = filters;
  const words = text.institutions;
  return (
    <>
      <SectionTabs />
      <ListPage
        label={words.tabs.registry}
        header={
          <PageHeader
            title={words.registry.title}
            note={
              query.data &&
              (query.data.more ? words.registry.noteMore : words.registry.note)(format.number(query.data.total))
            }
            actions={
              <>
                {may('institution.export') && (
                  <Button icon={<DownloadOutlined />} href={addressOf(routes.registry.export, { query: asked })}>
                    {text.parts.exportSheet}
                  </Button>
                )}
                {may('institution.create') && (
                  <ButtonLink to="/institutions/new" primary icon={<EditOutlined aria-hidden />}>
                    {words.registry.create}
                  </ButtonLink>
                )}
              </>
            }
          />
        }
        query={query}
        columns={useRegistryColumns()}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={(next) => set({ sort: sortOf(next) })}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={Object.values(counted).filter((value) => value !== undefined).length}
        onClear={() => void navigate({ search: ({ region, school }) => ({ region, school }) })}
        filters={<RegistryFilterFields search={search} set={set} />}
        empty={<EmptyState why={words.registry.empty} />}
      />
    </>
  );
}

type Filters = Omit<RegisterSearch, 'page' | 'sort'> & { region?: string | undefined };

/** The address without what is not set. */
const asQuery = (filters: Filters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [K in keyof Filters]?: NonNullable<Filters[K]>;
  };

/** Two columns sort one way only: what has waited longest, or changed last, is what one looks for. */
function sortOf(asked: string): RegisterSearch['sort'] {
  if (asked === 'completeness' || asked === '-completeness') return asked;
  if (asked.endsWith('licenceUntil')) return 'licenceUntil';
  if (asked.endsWith('stale')) return 'stale';
  return 'name';
}
