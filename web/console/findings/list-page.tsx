import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { FindingRow } from '#contract/finding.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Clause } from '#web/parts/clause.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { ClassChip } from '../class-chip.tsx';

const route = getRouteApi('/in/findings');
type Search = ReturnType<typeof route.useSearch>;
const OUTCOMES = ['open', 'refused', 'answered', 'handled'] as const;

export function FindingsPage() {
  const { text, format } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, ...filters } = search;
  const query = useQuery({
    ...ask(['findings', 'list', search], (options) => api.finding.list({ query: { ...filters, page } }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const { region: _region, school: _school, ...counted } = filters;
  const words = text.findings;
  return (
    <ListPage
      label={words.title}
      header={<PageHeader title={words.title} note={query.data && words.note(format.number(query.data.total))} />}
      query={query}
      columns={useColumns()}
      rowKey={(row) => row.id}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={Object.values(counted).filter((value) => value !== undefined).length}
      onClear={() => void navigate({ search: ({ region, school }) => ({ region, school }) })}
      filters={<Filters search={search} set={set} rows={query.data?.rows} />}
      empty={<EmptyState why={words.empty} />}
    />
  );
}

interface FiltersProps {
  readonly search: Search;
  readonly set: (next: Partial<Search>) => void;
  readonly rows: readonly FindingRow[] | undefined;
}

function Filters({ search, set, rows }: FiltersProps) {
  const { text } = useReading();
  const me = useMe();
  const words = text.findings.filter;
  return (
    <>
      {search.institution && (
        <Chip onClear={() => set({ institution: undefined })}>
          {rows?.[0]?.institutionName ?? text.shell.nav.institutions}
        </Chip>
      )}
      <ClassChip id={search.class} onClear={() => set({ class: undefined })} />
      <FilterText label={words.rule} value={search.rule} onChange={(rule) => set({ rule })} width={150} />
      <FilterSelect
        label={words.outcome}
        value={search.outcome}
        options={OUTCOMES.map((value) => ({ value, label: text.words.outcome[value] }))}
        onChange={(outcome) => set({ outcome })}
      />
      <FilterSelect
        label={words.grade}
        value={search.grade}
        options={GRADES.map((value) => ({ value, label: text.words.grade(value) }))}
        onChange={(grade) => set({ grade })}
        width={110}
      />
      <DayField
        label={text.parts.filter.from}
        value={search.from}
        today={me.today}
        onChange={(from) => set({ from })}
      />
      <DayField
        label={text.parts.filter.until}
        value={search.until}
        today={me.today}
        onChange={(until) => set({ until })}
      />
    </>
  );
}

function useColumns(): readonly Column<FindingRow>[] {
  const { text, format } = useReading();
  const words = text.findings.column;
  return [
    { key: 'rule', title: words.rule, width: 88, cell: (row) => <Clause rule={row.rule} clauses={row.clauses} /> },
    {
      key: 'sentence',
      title: words.sentence,
      name: true,
      cell: (row) => (
        <Link to="/findings/$id" params={{ id: row.id }} className="row-words" title={row.sentence}>
          {row.sentence}
        </Link>
      ),
    },
    {
      key: 'place',
      title: words.place,
      width: 190,
      cell: (row) => (
        <>
          {row.institutionName ?? row.className ?? row.regionName}
          <small>{row.institutionName === null ? row.schoolName : row.regionName}</small>
        </>
      ),
    },
    { key: 'by', title: words.by, width: 90, cell: (row) => row.by ?? text.parts.none },
    { key: 'found', title: words.found, width: 116, cell: (row) => format.instant(row.foundAt) },
    {
      key: 'outcome',
      title: words.outcome,
      width: 92,
      cell: (row) => <StatusTag kind="outcome" value={row.outcome} />,
    },
  ];
}
