import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AccountRow } from '#contract/audit.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';

const route = getRouteApi('/in/people');

export function PeoplePage() {
  const { text, format } = useReading();
  const { page = 1, q } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { page, ...(q && { q }) };
  const query = useQuery({
    ...ask(['people', asked], (options) => api.people.list({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const words = text.system.people;
  const roles: Record<string, string> = text.words.role;
  const dutyWords = (duty: AccountRow['duties'][number]) => {
    const role = roles[duty.role] ?? duty.role;
    return text.shell.scope.of(duty.place, duty.grade === null ? role : `${text.words.grade(duty.grade)} ${role}`);
  };
  const columns: readonly Column<AccountRow>[] = [
    { key: 'name', title: words.column.name, name: true, width: 140, cell: (row) => row.name },
    {
      key: 'login',
      title: words.column.login,
      width: 180,
      cell: (row) => row.login ?? <span className="quiet">{words.noLogin}</span>,
    },
    {
      key: 'duties',
      title: words.column.duties,
      cell: (row) =>
        row.duties.map((duty) => (
          <span key={dutyWords(duty)} className="person-duty">
            {dutyWords(duty)}
          </span>
        )),
    },
    {
      key: 'seen',
      title: words.column.seen,
      width: 150,
      cell: (row) => (row.lastSeenAt ? format.instant(row.lastSeenAt) : <span className="quiet">{words.never}</span>),
    },
  ];
  const set = (next: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, q: next, page: undefined }), replace: true });
  return (
    <ListPage
      label={words.title}
      header={<PageHeader title={words.title} note={query.data && words.note(format.number(query.data.total))} />}
      query={query}
      columns={columns}
      rowKey={(row) => row.personId}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={q === undefined ? 0 : 1}
      onClear={() => set(undefined)}
      filters={<FilterText label={text.parts.filter.search} value={q} onChange={set} />}
      empty={<EmptyState why={words.empty} />}
    />
  );
}
