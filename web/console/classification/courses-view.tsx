import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { CourseToClassify } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { FilterBar, FilterSelect } from '#web/parts/filter-bar.tsx';
import { Pager } from '#web/parts/pager.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { EmptyState } from '#web/parts/states.tsx';
import { DeclareLink } from './declare-link.tsx';
import { coursesQuery } from './queries.ts';
import { KindWord, SuggestionTag } from './tags.tsx';
import { useAct } from './use-act.ts';

const route = getRouteApi('/in/classifications');
const WHYS = ['undeclared', 'undecided', 'changed'] as const;

/** Courses that nobody has decided on as they are now: to declare for the institution, to take up for the office. */
export function CoursesView() {
  const { text } = useReading();
  const words = text.classification;
  const { region, why, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(coursesQuery({ ...(region && { region }), ...(why && { why }), page }));
  const office = useMay()('institution.read-overview');
  const columns = useColumns().filter(({ key }) => office || key !== 'suggestion');
  return (
    <section className="panel">
      <FilterBar
        active={why === undefined ? 0 : 1}
        onClear={() => void navigate({ search: ({ why: _why, page: _page, ...rest }) => rest })}
        tools={<span className="quiet">{words.courses.note}</span>}
      >
        <FilterSelect
          label={words.column.why}
          value={why}
          options={WHYS.map((value) => ({ value, label: words.courses.why[value] }))}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, page: undefined, why: next }), replace: true })
          }
          width={190}
        />
      </FilterBar>
      <Answered query={query}>
        {({ more, rows, total, size }) =>
          rows.length === 0 ? (
            <EmptyState why={words.courses.empty} />
          ) : (
            <>
              <DataTable label={words.views.courses} rows={rows} columns={columns} rowKey={(row) => row.courseId} />
              <Pager
                total={total}
                page={page}
                size={size}
                onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
              />
              {more && <p className="panel-body quiet">{words.courses.more}</p>}
            </>
          )
        }
      </Answered>
    </section>
  );
}

function useColumns(): readonly Column<CourseToClassify>[] {
  const { text, format } = useReading();
  const words = text.classification;
  return [
    {
      key: 'course',
      title: words.column.course,
      name: true,
      cell: (row) => (
        <>
          {row.courseName}
          <small>
            {row.institutionName} · {row.regionName}
          </small>
        </>
      ),
    },
    {
      key: 'suggestion',
      title: words.column.suggestion,
      width: 150,
      cell: (row) => (row.suggestion ? <SuggestionTag suggestion={row.suggestion} /> : text.parts.none),
    },
    { key: 'why', title: words.column.why, width: 190, cell: (row) => words.courses.why[row.why] },
    {
      key: 'declared',
      title: words.column.declared,
      width: 130,
      cell: (row) => (
        <>
          <KindWord kind={row.declaredKind} />
          <small>{format.day(row.declaredOn)}</small>
        </>
      ),
    },
    {
      key: 'result',
      title: words.column.result,
      width: 130,
      cell: (row) => (
        <>
          <KindWord kind={row.decidedKind} />
          {row.decidedOn && <small>{format.day(row.decidedOn)}</small>}
        </>
      ),
    },
    { key: 'do', title: '', width: 120, cell: (row) => <NextStep row={row} /> },
  ];
}

function NextStep({ row }: { row: CourseToClassify }) {
  const words = useReading().text.classification.courses;
  const may = useMay();
  if (row.caseId !== null)
    return (
      <Link to="/classifications/$id" params={{ id: row.caseId }}>
        {words.see}
      </Link>
    );
  return may('classification.assign') ? (
    <OpenCase row={row} />
  ) : (
    <DeclareLink course={{ id: row.courseId, name: row.courseName }} again={row.why === 'changed'} />
  );
}

function OpenCase({ row }: { row: CourseToClassify }) {
  const words = useReading().text.classification.courses;
  const navigate = useNavigate();
  const explain = useExplainLine();
  const { act, busy, problem } = useAct(
    (courseId: string, options) => api.classification.open({ body: { courseId } }, options),
    words.opened,
  );
  const open = async () => {
    const made = await act(row.courseId);
    if (made !== null) await navigate({ to: '/classifications/$id', params: { id: made.id } });
  };
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void open()}>
        {words.open}
        <span className="sr"> {row.courseName}</span>
      </Button>
      {problem && <small role="alert">{explain(problem)}</small>}
    </>
  );
}
