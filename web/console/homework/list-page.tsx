import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { addressOf } from '#contract/client.ts';
import type { ListedAssignment } from '#contract/homework.ts';
import { FORMS } from '#policy/homework/facts.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { subjects } from '#policy/kernel/subject.ts';
import { ask } from '#web/api/ask.ts';
import { api, routes } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { Chip } from '#web/parts/chip.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { DownloadOutlined, EditOutlined } from '../../parts/icons.tsx';
import { ClassChip } from '../class-chip.tsx';
import './homework.css';

const route = getRouteApi('/in/homework');
type Search = ReturnType<typeof route.useSearch>;
const STATES = ['draft', 'published', 'withdrawn'] as const;

export function HomeworkList() {
  const { text, format } = useReading();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page, mine, ...filters } = search;
  const asked = { ...filters, ...(mine && { mine: 'true' as const }) };
  const query = useQuery({
    ...ask(['homework', 'list', search], (options) =>
      api.homework.list({ query: { ...asked, page: page ?? 1 } }, options),
    ),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const { region: _region, school: _school, sort, ...counted } = { ...filters, mine };
  const words = text.homework;
  return (
    <ListPage
      label={words.list}
      header={
        <PageHeader
          title={words.list}
          note={query.data && words.listNote(format.number(query.data.total))}
          actions={
            <>
              {may('homework.export') && (
                <Button icon={<DownloadOutlined />} href={addressOf(routes.homework.export, { query: asked })}>
                  {text.parts.exportSheet}
                </Button>
              )}
              {may('homework.compose') && (
                <ButtonLink to="/homework/new" primary icon={<EditOutlined aria-hidden />}>
                  {words.compose}
                </ButtonLink>
              )}
            </>
          }
        />
      }
      query={query}
      columns={useColumns(search.on)}
      rowKey={(row) => row.id}
      sort={sort ?? '-assignedOn'}
      onSort={(next) => set({ sort: next as NonNullable<Search['sort']> })}
      onPage={(next) => set({ page: next })}
      active={Object.values(counted).filter((value) => value !== undefined).length}
      onClear={() => void navigate({ search: ({ region, school }) => ({ region, school }) })}
      filters={<Filters search={search} set={set} />}
      empty={<EmptyState why={words.empty} />}
    />
  );
}

function Filters({ search, set }: { search: Search; set: (next: Partial<Search>) => void }) {
  const { text, format } = useReading();
  const me = useMe();
  const may = useMay();
  const subjectName = useSubjectName();
  const words = text.homework;
  return (
    <>
      {search.on && <Chip onClear={() => set({ on: undefined })}>{words.liesOn(format.day(search.on))}</Chip>}
      <ClassChip id={search.class} onClear={() => set({ class: undefined })} />
      <FilterText label={text.parts.filter.search} value={search.q} onChange={(q) => set({ q })} width={180} />
      <FilterSelect
        label={words.field.grade}
        value={search.grade}
        options={GRADES.map((grade) => ({ value: grade, label: text.words.grade(grade) }))}
        onChange={(grade) => set({ grade })}
        width={104}
      />
      <FilterSelect
        label={words.field.subject}
        value={search.subject}
        options={subjects.map(({ code }) => ({ value: code, label: subjectName(code) }))}
        onChange={(subject) => set({ subject })}
        width={124}
      />
      <FilterSelect
        label={words.field.form}
        value={search.form}
        options={FORMS.map((form) => ({ value: form, label: text.words.form[form] }))}
        onChange={(form) => set({ form })}
        width={112}
      />
      <FilterSelect
        label={words.field.state}
        value={search.state}
        options={STATES.map((state) => ({ value: state, label: text.words.state[state] }))}
        onChange={(state) => set({ state })}
        width={108}
      />
      <DayField
        label={text.parts.filter.from}
        value={search.from}
        today={me.today}
        onChange={(from) => set({ from })}
        width={134}
      />
      <DayField
        label={text.parts.filter.until}
        value={search.until}
        today={me.today}
        onChange={(until) => set({ until })}
        width={134}
      />
      {may('homework.compose') && (
        <Checkbox checked={search.mine === true} onChange={(event) => set({ mine: event.target.checked || undefined })}>
          {words.mine}
        </Checkbox>
      )}
    </>
  );
}

function useColumns(on: string | undefined): readonly Column<ListedAssignment>[] {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const words = text.homework.column;
  const onDay: Column<ListedAssignment> = {
    key: 'onDay',
    title: words.onDay,
    width: 96,
    number: true,
    cell: (row) => format.minutes(row.onDay ?? 0),
  };
  return [
    {
      key: 'title',
      title: words.title,
      name: true,
      cell: (row) =>
        row.state === 'draft' ? (
          <Link to="/homework/new" search={{ draft: row.id }}>
            {row.title}
          </Link>
        ) : (
          <Link to="/homework/$id" params={{ id: row.id }}>
            {row.title}
          </Link>
        ),
    },
    {
      key: 'class',
      title: words.class,
      width: 170,
      cell: (row) => (
        <>
          {row.className}
          <small>{row.schoolName}</small>
        </>
      ),
    },
    { key: 'subject', title: words.subject, width: 104, cell: (row) => subjectName(row.subject) },
    { key: 'form', title: words.form, width: 84, cell: (row) => text.words.form[row.form] },
    {
      key: 'minutes',
      title: words.minutes,
      width: 96,
      number: true,
      sort: 'minutes',
      cell: (row) => format.minutes(row.minutes),
    },
    ...(on === undefined ? [] : [onDay]),
    {
      key: 'assigned',
      title: words.assigned,
      width: 112,
      sort: 'assignedOn',
      cell: (row) => format.dayWithWeekday(row.assignedOn),
    },
    { key: 'due', title: words.due, width: 90, cell: (row) => format.day(row.dueOn) },
    { key: 'teacher', title: words.teacher, width: 92, cell: (row) => row.teacher },
    {
      key: 'state',
      title: words.state,
      width: 92,
      cell: (row) => (
        <StatusTag kind="state" value={row.state === 'published' && row.correctedAt ? 'corrected' : row.state} />
      ),
    },
  ];
}
