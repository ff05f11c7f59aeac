import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { MissingNotice } from '#contract/load.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useScope } from '../scope.ts';

const route = getRouteApi('/in/unpublished');

/** Classes whose board is empty on a school day. */
export function UnpublishedPage() {
  const { text, format } = useReading();
  const me = useMe();
  const scope = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const day = search.day ?? me.today;
  const page = search.page ?? 1;
  const query = useQuery({
    ...ask(['load', 'missing', scope, day, page], (options) =>
      api.load.missing({ query: { ...scope, day, page } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const words = text.load.missing;
  const columns: readonly Column<MissingNotice>[] = [
    {
      key: 'class',
      title: words.column.class,
      name: true,
      cell: (row) => (
        <Link to="/homework" search={{ class: row.classId }}>
          {row.className}
        </Link>
      ),
    },
    { key: 'school', title: words.column.school, cell: (row) => row.schoolName },
    { key: 'region', title: words.column.region, width: 140, cell: (row) => row.regionName },
    {
      key: 'last',
      title: words.column.last,
      width: 160,
      cell: (row) => (row.lastPublished ? format.dayWithWeekday(row.lastPublished) : words.never),
    },
  ];
  return (
    <ListPage
      label={words.title}
      header={
        <PageHeader
          parent={<Link to="/load">{text.load.title}</Link>}
          title={words.title}
          note={query.data && words.note({ day: format.longDay(day), count: format.number(query.data.total) })}
        />
      }
      query={query}
      columns={columns}
      rowKey={(row) => row.classId}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      filters={
        <DayField
          label={words.day}
          clearable={false}
          today={me.today}
          value={day}
          off={(each) => each > me.today}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, day: next, page: undefined }), replace: true })
          }
        />
      }
      empty={<EmptyState why={words.empty} />}
    />
  );
}
