import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { Pager } from '#web/parts/pager.tsx';
import { useSheetColumns } from './sheet-columns.tsx';

const route = getRouteApi('/in/imports/$id');

export function ImportFindings({ id }: { id: string }) {
  const { text } = useReading();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    ...ask(['imports', 'findings', id, page], (options) =>
      api.imports.findings({ params: { id }, query: { page } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const columns = useSheetColumns();
  const words = text.imports.one;
  return (
    <Panel flush title={words.problems}>
      <Answered query={query}>
        {(found) => (
          <>
            <DataTable
              label={words.problems}
              rows={found.rows}
              columns={columns}
              rowKey={(row) => `${row.row}-${row.column}-${row.rule}-${row.sentence}`}
            />
            <Pager
              total={found.total}
              page={found.page}
              size={found.size}
              onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }), resetScroll: false })}
            />
          </>
        )}
      </Answered>
    </Panel>
  );
}
