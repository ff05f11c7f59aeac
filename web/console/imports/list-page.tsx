import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ImportView } from '#contract/sheet.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';
import type { Column } from '#web/parts/columns.ts';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { UploadOutlined } from '../../parts/icons.tsx';

const route = getRouteApi('/in/imports');

export function ImportsPage() {
  const { text, format } = useReading();
  const may = useMay();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    ...ask(['imports', 'list', page], (options) => api.imports.list({ query: { page } }, options)),
    placeholderData: keepPreviousData,
  });
  const words = text.imports;
  const start = (may('import.homework') || may('import.roster') || may('import.institutions')) && (
    <ButtonLink to="/imports/new" primary icon={<UploadOutlined aria-hidden />}>
      {words.start}
    </ButtonLink>
  );
  const columns: readonly Column<ImportView>[] = [
    {
      key: 'file',
      title: words.column.file,
      name: true,
      cell: (row) => (
        <Link to="/imports/$id" params={{ id: row.id }}>
          {row.file}
        </Link>
      ),
    },
    { key: 'kind', title: words.column.kind, width: 130, cell: (row) => text.words.importKind[row.kind] },
    {
      key: 'state',
      title: words.column.state,
      width: 110,
      cell: (row) => <StatusTag kind="importState" value={row.state} />,
    },
    {
      key: 'rows',
      title: words.column.rows,
      width: 90,
      number: true,
      cell: (row) => (row.rowsTotal === null ? '–' : format.number(row.rowsTotal)),
    },
    {
      key: 'errors',
      title: words.column.errors,
      width: 90,
      number: true,
      cell: (row) => (row.errors > 0 ? <Tag tone="bad">{format.number(row.errors)}</Tag> : format.number(0)),
    },
    { key: 'by', title: words.column.by, width: 110, cell: (row) => row.by },
    { key: 'at', title: words.column.at, width: 130, cell: (row) => format.instant(row.createdAt) },
  ];
  return (
    <ListPage
      label={words.title}
      header={<PageHeader title={words.title} note={words.note} actions={start} />}
      query={query}
      columns={columns}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      empty={<EmptyState why={words.empty} action={start} />}
    />
  );
}
