import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ChangeView } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { Pager } from '#web/parts/pager.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useFieldTitle } from '../field-title.ts';
import { CHANGE_GROUPS } from '../history-groups.ts';
import { useFile, useFileNavigation } from './file-context.ts';
import { useShowStored } from './show-value.ts';

/** 改动记录: who changed which value, when, from what to what, and why. */
export function HistoryTab() {
  const { text } = useReading();
  const { file } = useFile();
  const { part, page = 1 } = useFileNavigation();
  const navigate = useNavigate();
  const words = text.institutions.history;
  const asked = { page, ...(part && { part }) };
  const query = useQuery({
    ...ask(['institutions', 'history', file.id, file.version, asked], (options) =>
      api.institutionFile.history({ params: { id: file.id }, query: asked }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const columns = useHistoryColumns();
  const go = (next: { part?: typeof part; page?: number | undefined }) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...next }), resetScroll: false });
  return (
    <Panel
      flush
      title={text.institutions.tab.history}
      tools={
        <FilterSelect
          label={words.part}
          value={part}
          options={CHANGE_GROUPS.map((value) => ({ value, label: words.parts[value] }))}
          onChange={(next) => go({ part: next, page: undefined })}
          width={140}
        />
      }
    >
      <Answered query={query}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <EmptyState why={words.empty} />
          ) : (
            <>
              <DataTable
                label={text.institutions.tab.history}
                rows={answer.rows}
                columns={columns}
                rowKey={(row) => row.id}
              />
              <Pager total={answer.total} page={answer.page} size={answer.size} onPage={(next) => go({ page: next })} />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function useHistoryColumns(): readonly Column<ChangeView>[] {
  const { text, format } = useReading();
  const title = useFieldTitle();
  const stored = useShowStored();
  const { file } = useFile();
  const parts = new Map([...file.points, ...file.staff, ...file.courses].map(({ id, name }) => [id, name]));
  // A part that another names is told by its name today.
  const show = (key: string, value: unknown): string =>
    (typeof value === 'string' ? parts.get(value) : undefined) ?? stored(key, value);
  const words = text.institutions.history;
  const named: Readonly<Record<string, string>> = {
    ...text.institutions.point.field,
    ...text.institutions.staff.field,
    ...text.institutions.course.field,
    ...text.institutions.trainingClass.field,
    ...words.field,
  };
  return [
    {
      key: 'field',
      title: words.what,
      name: true,
      cell: (row) => (
        <>
          {row.part === 'institution' ? title(row.field) : (named[row.field] ?? title(row.field))}
          <small>{[words.parts[row.part], row.partName].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'change',
      title: words.change,
      cell: (row) => (
        <span className="change-line">
          <del>{show(row.field, row.before)}</del> → <ins>{show(row.field, row.after)}</ins>
          {row.reason && <small>{row.reason}</small>}
        </span>
      ),
    },
    {
      key: 'by',
      title: words.by,
      width: 150,
      cell: (row) => (
        <>
          {row.by ?? words.house}
          <small>{words.source[row.source]}</small>
        </>
      ),
    },
    { key: 'at', title: words.at, width: 130, cell: (row) => format.instant(row.at) },
  ];
}
