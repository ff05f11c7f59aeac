import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { School } from '#contract/place.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useScope } from '../scope.ts';
import { SchoolView } from './school-page.tsx';

const route = getRouteApi('/in/schools');
const KINDS = ['primary', 'junior', 'nine-year'] as const;

/** All schools in scope; whoever looks after one school comes straight to it. */
export function SchoolsPage() {
  const me = useMe();
  return me.duty.schoolId ? <SchoolView id={me.duty.schoolId} own /> : <Schools />;
}

function Schools() {
  const { text, format } = useReading();
  const may = useMay();
  const { region } = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, q, kind } = search;
  const asked = { page, ...(q && { q }), ...(kind && { kind }), ...(region && { region }) };
  const query = useQuery({
    ...ask(['schools', 'list', asked], (options) => api.place.schools({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const words = text.places;
  return (
    <ListPage
      label={words.schools}
      header={
        <PageHeader
          title={words.schools}
          note={query.data && words.schoolsNote(format.number(query.data.total))}
          actions={may('staff.read') && <ButtonLink to="/staff">{words.staff}</ButtonLink>}
        />
      }
      query={query}
      columns={useColumns()}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={[q, kind].filter((value) => value !== undefined).length}
      onClear={() => set({ q: undefined, kind: undefined })}
      filters={
        <>
          <FilterText label={text.parts.filter.search} value={q} onChange={(next) => set({ q: next })} />
          <FilterSelect
            label={words.filter.kind}
            value={kind}
            options={KINDS.map((value) => ({ value, label: text.words.schoolKind[value] }))}
            onChange={(next) => set({ kind: next })}
          />
        </>
      }
      empty={<EmptyState why={words.empty.schools} />}
    />
  );
}

function useColumns(): readonly Column<School>[] {
  const { text, format } = useReading();
  const words = text.places.column;
  return [
    {
      key: 'name',
      title: words.school,
      name: true,
      cell: (row) => (
        <Link to="/schools/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'region', title: words.region, width: 130, cell: (row) => row.regionName },
    { key: 'kind', title: words.kind, width: 120, cell: (row) => text.words.schoolKind[row.kind] },
    { key: 'system', title: words.system, width: 100, cell: (row) => text.words.system[row.system] },
    { key: 'setting', title: words.setting, width: 90, cell: (row) => text.words.setting[row.setting] },
    { key: 'classes', title: words.classes, width: 90, number: true, cell: (row) => format.number(row.classes) },
    { key: 'pupils', title: words.pupils, width: 90, number: true, cell: (row) => format.number(row.pupils) },
    { key: 'staff', title: words.staff, width: 90, number: true, cell: (row) => format.number(row.staff) },
  ];
}
