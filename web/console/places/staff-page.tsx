import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { StaffRow } from '#contract/place.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useScope } from '../scope.ts';

const route = getRouteApi('/in/staff');

export function StaffPage() {
  const { text, format } = useReading();
  const { school } = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, q } = search;
  const asked = { page, ...(q && { q }), ...(school && { school }) };
  const query = useQuery({
    ...ask(['staff', asked], (options) => api.place.staff({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const words = text.places;
  const roles: Record<string, string> = text.words.role;
  const list = (values: readonly string[]) => values.join(text.parts.noRight.comma) || text.parts.none;
  const columns: readonly Column<StaffRow>[] = [
    { key: 'name', title: words.column.name, name: true, width: 130, cell: (row) => row.name },
    { key: 'school', title: words.column.school, cell: (row) => row.schoolName ?? text.parts.none },
    { key: 'duties', title: words.column.duties, cell: (row) => list(row.duties.map((duty) => roles[duty] ?? duty)) },
    { key: 'teaching', title: words.column.teaching, cell: (row) => list(row.teaching) },
  ];
  const set = (next: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, q: next, page: undefined }), replace: true });
  return (
    <ListPage
      label={words.staff}
      header={
        <PageHeader
          parent={<Link to="/schools">{words.schools}</Link>}
          title={words.staff}
          note={query.data && words.staffNote(format.number(query.data.total))}
        />
      }
      query={query}
      columns={columns}
      rowKey={(row) => row.personId}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={q === undefined ? 0 : 1}
      onClear={() => set(undefined)}
      filters={<FilterText label={text.parts.filter.search} value={q} onChange={set} />}
      empty={<EmptyState why={words.empty.staff} />}
    />
  );
}
