import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AuditEvent } from '#contract/audit.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useRegionName } from '../region-name.ts';

const route = getRouteApi('/in/audit');
const TONE = { done: 'plain', refused: 'warn', fault: 'bad' } as const;

/** Who did what, when, to which rows: only added to, never changed. */
export function AuditPage() {
  const { text, format } = useReading();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, action, person, from, until } = search;
  const asked = {
    page,
    ...(action && { action }),
    ...(person && { person }),
    ...(from && { from }),
    ...(until && { until }),
  };
  const query = useQuery({
    ...ask(['audit', asked], (options) => api.audit.list({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const words = text.system.audit;
  return (
    <ListPage
      label={words.title}
      header={<PageHeader title={words.title} note={query.data && words.note(format.number(query.data.total))} />}
      query={query}
      columns={useColumns()}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={[action, person, from, until].filter((value) => value !== undefined).length}
      onClear={() => set({ action: undefined, person: undefined, from: undefined, until: undefined })}
      filters={
        <>
          <FilterSelect
            label={words.filter.action}
            value={action}
            options={Object.entries(text.words.action).map(([value, label]) => ({ value, label }))}
            onChange={(next) => set({ action: next })}
            width={190}
          />
          <DayField label={words.filter.from} value={from} today={me.today} onChange={(next) => set({ from: next })} />
          <DayField
            label={words.filter.until}
            value={until}
            today={me.today}
            onChange={(next) => set({ until: next })}
          />
        </>
      }
      empty={<EmptyState why={words.empty} />}
    />
  );
}

function useColumns(): readonly Column<AuditEvent>[] {
  const { text, format } = useReading();
  const regionName = useRegionName();
  const words = text.system.audit;
  const roles: Record<string, string> = text.words.role;
  const actions: Record<string, string> = text.words.action;
  return [
    { key: 'at', title: words.column.at, width: 130, cell: (row) => format.instant(row.at) },
    {
      key: 'action',
      title: words.column.action,
      name: true,
      cell: (row) => (
        <>
          {actions[row.action] ?? row.action}
          <small>{row.action}</small>
        </>
      ),
    },
    {
      key: 'outcome',
      title: words.column.outcome,
      width: 90,
      cell: (row) => <Tag tone={TONE[row.outcome]}>{words.outcome[row.outcome]}</Tag>,
    },
    { key: 'by', title: words.column.by, width: 120, cell: (row) => row.by ?? words.nobody },
    {
      key: 'role',
      title: words.column.role,
      width: 130,
      cell: (row) => (row.role ? (roles[row.role] ?? row.role) : ''),
    },
    {
      key: 'region',
      title: words.column.region,
      width: 130,
      cell: (row) => (row.region ? regionName(row.region) : ''),
    },
    {
      key: 'touched',
      title: words.column.touched,
      width: 90,
      number: true,
      cell: (row) => <span title={row.touched.join('\n')}>{words.touched(row.touched.length)}</span>,
    },
  ];
}
