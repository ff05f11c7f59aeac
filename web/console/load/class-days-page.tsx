import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ClassDay, ClassDayKind } from '#contract/load.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { mondayOf, shiftDay } from '#web/parts/format.ts';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useScope } from '../scope.ts';

const route = getRouteApi('/in/class-days');
type Search = ReturnType<typeof route.useSearch>;
const KINDS: readonly ClassDayKind[] = ['over', 'overRest', 'near', 'unpublished'];

/** What the address leaves open is this week, and what is over its limit. */
function useChosen() {
  const me = useMe();
  const { which = 'over', from = mondayOf(me.today), until, grade, page = 1 } = route.useSearch();
  return { which, from, until: until ?? shiftDay(from, 6), grade, page };
}
type Chosen = ReturnType<typeof useChosen>;

/** The rows behind a figure of the load board: one class on one day each. */
export function ClassDaysPage() {
  const { text, format } = useReading();
  const scope = useScope();
  const navigate = route.useNavigate();
  const chosen = useChosen();
  const { which, from, until, grade, page } = chosen;
  const query = useQuery({
    ...ask(['load', 'class-days', scope, grade, from, until, page, which], (options) =>
      api.load.classDays({ query: { ...scope, which, from, until, page, ...(grade && { grade }) } }, options),
    ),
    // Rows of one kind never stand under the heading of another.
    placeholderData: (rows, last) => (last?.queryKey.at(-1) === which ? rows : undefined),
  });
  const words = text.load.classDays;
  const title = text.load.figure[which];
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  return (
    <ListPage
      label={title}
      header={
        <PageHeader
          parent={<Link to="/load">{text.load.title}</Link>}
          title={title}
          note={
            query.data &&
            !query.isPlaceholderData &&
            (which === 'overRest' ? words.restNote : words.note)({
              from: format.day(from),
              until: format.day(until),
              count: format.number(query.data.total),
            })
          }
        />
      }
      query={query}
      columns={useColumns(which)}
      rowKey={(row) => `${row.day}/${row.classId}`}
      onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
      active={grade === undefined ? 0 : 1}
      onClear={() => set({ grade: undefined })}
      filters={<Filters chosen={chosen} set={set} />}
      empty={<EmptyState why={words.empty[which]} />}
    />
  );
}

function Filters({ chosen, set }: { chosen: Chosen; set: (next: Partial<Search>) => void }) {
  const { text } = useReading();
  const me = useMe();
  const words = text.load.classDays;
  const { which, from, until, grade } = chosen;
  return (
    <>
      <FilterSelect
        label={words.which}
        value={which}
        options={KINDS.map((value) => ({ value, label: text.load.figure[value] }))}
        onChange={(next) => set({ which: next })}
        width={220}
      />
      <FilterSelect
        label={words.grade}
        value={grade}
        options={GRADES.map((value) => ({ value, label: text.words.grade(value) }))}
        onChange={(next) => set({ grade: next })}
        width={110}
      />
      <DayField
        label={text.parts.filter.from}
        clearable={false}
        today={me.today}
        value={from}
        off={(day) => day > until}
        onChange={(next) => set({ from: next, until })}
      />
      <DayField
        label={text.parts.filter.until}
        clearable={false}
        today={me.today}
        value={until}
        off={(day) => day < from}
        onChange={(next) => set({ from, until: next })}
      />
    </>
  );
}

function useColumns(which: ClassDayKind): readonly Column<ClassDay>[] {
  const { text, format } = useReading();
  const { missing, classDays, noHomework } = text.load;
  const last: Column<ClassDay> = {
    key: 'last',
    title: missing.column.last,
    width: 160,
    cell: (row) => (row.lastPublished ? format.dayWithWeekday(row.lastPublished) : missing.never),
  };
  const minutes: Column<ClassDay> = {
    key: 'minutes',
    title: classDays.column.minutes,
    width: 150,
    number: true,
    cell: (row) => `${format.number(row.written)} / ${row.limit === 0 ? noHomework : format.number(row.limit)}`,
  };
  return [
    {
      key: 'class',
      title: missing.column.class,
      name: true,
      cell: (row) => (
        <Link to="/homework" search={{ class: row.classId, on: row.day }}>
          {row.className}
        </Link>
      ),
    },
    {
      key: 'day',
      title: classDays.column.day,
      width: 160,
      cell: (row) => (
        <>
          {format.dayWithWeekday(row.day)}
          {which === 'overRest' && <small>{classDays.run(row.days)}</small>}
        </>
      ),
    },
    {
      key: 'school',
      title: missing.column.school,
      cell: (row) => (
        <Link to="/schools/$id" params={{ id: row.schoolId }}>
          {row.schoolName}
        </Link>
      ),
    },
    { key: 'region', title: missing.column.region, width: 140, cell: (row) => row.regionName },
    which === 'unpublished' ? last : minutes,
  ];
}
