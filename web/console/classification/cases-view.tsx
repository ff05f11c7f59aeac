import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseRow } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { CaseStateTag, KindWord, SuggestionTag } from './tags.tsx';

const route = getRouteApi('/in/classifications');
type Search = ReturnType<typeof route.useSearch>;
const SUGGESTIONS = ['clear-subject', 'suspected', 'needs-experts', 'clear-non-subject'] as const;

export function CasesView() {
  const { text } = useReading();
  const office = useMay()('institution.read-overview');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, view: _view, school: _school, ...filters } = search;
  const query = useQuery({
    ...ask(['classification', 'list', search], (options) =>
      api.classification.list({ query: { ...filters, page } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const { region: _region, ...counted } = filters;
  const words = text.classification;
  return (
    <ListPage
      label={words.views.cases}
      header={null}
      query={query}
      columns={useColumns(office)}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={Object.values(counted).filter((value) => value !== undefined).length}
      onClear={() => void navigate({ search: ({ region }) => ({ region }) })}
      filters={<Filters search={search} set={set} office={office} />}
      empty={<EmptyState why={office ? words.empty : words.ownEmpty} />}
    />
  );
}

function Filters({ search, set, office }: { search: Search; set: (next: Partial<Search>) => void; office: boolean }) {
  const { text } = useReading();
  const words = text.classification;
  return (
    <>
      <FilterText label={words.filter.q} value={search.q} onChange={(q) => set({ q })} />
      <FilterSelect
        label={words.filter.kind}
        value={search.kind}
        options={(['subject', 'non-subject'] as const).map((value) => ({ value, label: words.kind[value] }))}
        onChange={(kind) => set({ kind })}
      />
      {office && (
        <>
          <FilterSelect
            label={words.filter.suggestion}
            value={search.suggestion}
            options={SUGGESTIONS.map((value) => ({ value, label: words.suggestion[value] }))}
            onChange={(suggestion) => set({ suggestion })}
            width={160}
          />
          <FilterSelect
            label={words.filter.experts}
            value={search.experts}
            options={(['agree', 'differ'] as const).map((value) => ({ value, label: words.experts[value] }))}
            onChange={(experts) => set({ experts })}
          />
        </>
      )}
    </>
  );
}

function useColumns(office: boolean): readonly Column<CaseRow>[] {
  const { text, format } = useReading();
  const words = text.classification;
  const columns: Column<CaseRow>[] = [
    {
      key: 'course',
      title: words.column.course,
      name: true,
      cell: (row) => (
        <>
          <Link to="/classifications/$id" params={{ id: row.id }}>
            {row.courseName}
          </Link>
          {office && (
            <small>
              {row.institutionName} · {row.regionName}
            </small>
          )}
        </>
      ),
    },
    { key: 'declared', title: words.column.declared, width: 110, cell: (row) => <KindWord kind={row.declaredKind} /> },
    {
      key: 'suggestion',
      title: words.column.suggestion,
      width: 150,
      cell: (row) => (row.suggestion ? <SuggestionTag suggestion={row.suggestion} /> : text.parts.none),
    },
    { key: 'state', title: words.column.state, width: 130, cell: (row) => <CaseStateTag state={row.state} /> },
    {
      key: 'result',
      title: words.column.result,
      width: 120,
      cell: (row) => (
        <>
          <KindWord kind={row.kind} />
          {row.decidedOn && <small>{format.day(row.decidedOn)}</small>}
        </>
      ),
    },
    { key: 'opened', title: words.column.opened, width: 116, cell: (row) => format.instant(row.openedAt) },
  ];
  return office ? columns : columns.filter(({ key }) => key !== 'suggestion');
}
