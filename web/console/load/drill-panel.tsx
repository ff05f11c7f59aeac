import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { LoadRow } from '#contract/load.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { heatOf } from '#web/parts/heat.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { VTable } from '#web/parts/v-table.tsx';
import { classQuery } from '../homework/index.ts';
import { useRegionName } from '../region-name.ts';
import { useScope } from '../scope.ts';
import { schoolsQuery } from '../shell/scope-chip.tsx';

const route = getRouteApi('/in/load');
type Level = LoadRow['kind'];
const COUNTY_DIGITS = 6;

/** The level at which a chosen cell opens: as far up as the scope reaches. */
function useLevel(): Level {
  const me = useMe();
  const scope = useScope();
  const { by, class: classId } = route.useSearch();
  if (by) return by;
  if (classId) return 'subject';
  if (scope.school ?? me.duty.schoolId) return 'class';
  return (scope.region ?? me.duty.region).length >= COUNTY_DIGITS ? 'school' : 'region';
}

/** One cell of the heat table, opened level by level down to the assignments. */
export function DrillPanel() {
  const { text, format } = useReading();
  const scope = useScope();
  const { grade, day, class: classId } = route.useSearch();
  const navigate = route.useNavigate();
  const by = useLevel();
  const words = text.load.drill;
  const chosen = grade !== undefined && day !== undefined;
  const query = useQuery({
    ...ask(['load', 'drill', scope, grade, day, classId, by], (options) =>
      api.load.drill(
        {
          query: {
            ...scope,
            grade: grade ?? 1,
            from: day ?? '',
            until: day ?? '',
            by,
            ...(classId && { class: classId }),
          },
        },
        options,
      ),
    ),
    enabled: chosen,
    // No rows of the question before stand in: under this heading they would say something untrue.
  });
  const columns = useColumns(by);
  if (!chosen) {
    return (
      <Panel>
        <p className="quiet">{words.pick}</p>
      </Panel>
    );
  }
  return (
    <Panel
      flush
      title={words.title({ grade: text.words.grade(grade), day: format.dayWithWeekday(day) })}
      note={words.by[by]}
      tools={
        <Button
          size="small"
          type="text"
          onClick={() =>
            void navigate({
              search: (now) => ({ ...now, grade: undefined, day: undefined, class: undefined, by: undefined }),
              resetScroll: false,
            })
          }
        >
          {words.close}
        </Button>
      }
    >
      <Crumbs />
      <Answered query={query} waiting={<Skeleton rows={4} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="drill-none">{words.none}</p>
          ) : (
            <VTable
              label={words.by[by]}
              rows={rows.toSorted((a, b) => b.over - a.over || b.mean - a.mean)}
              columns={columns}
              rowKey={(row) => row.id}
              height={440}
            />
          )
        }
      </Answered>
    </Panel>
  );
}

function Crumbs() {
  const { text } = useReading();
  const me = useMe();
  const scope = useScope();
  const { class: classId } = route.useSearch();
  const regionName = useRegionName();
  const schools = useQuery({ ...schoolsQuery(scope.region), enabled: scope.school !== undefined });
  const detail = useQuery({ ...classQuery(classId ?? ''), enabled: classId !== undefined });
  if (!scope.region && !scope.school && !classId) return null;
  return (
    <nav className="drill-crumbs" aria-label={text.load.drill.crumbs}>
      <Link
        from="/load"
        to="."
        search={(now) => ({ ...now, region: undefined, school: undefined, class: undefined, by: undefined })}
        resetScroll={false}
      >
        {me.duty.schoolName ?? me.duty.regionName}
      </Link>
      {scope.region && (
        <Link
          from="/load"
          to="."
          search={(now) => ({ ...now, school: undefined, class: undefined, by: undefined })}
          resetScroll={false}
        >
          {regionName(scope.region)}
        </Link>
      )}
      {scope.school && (
        <Link from="/load" to="." search={(now) => ({ ...now, class: undefined, by: undefined })} resetScroll={false}>
          {schools.data?.rows.find((school) => school.id === scope.school)?.name}
        </Link>
      )}
      {classId && <span>{detail.data?.name}</span>}
    </nav>
  );
}

function RowLink({ row }: { row: LoadRow }) {
  const subjectName = useSubjectName();
  const { day, class: classId } = route.useSearch();
  if (row.kind === 'subject') {
    return (
      <Link to="/homework" search={{ class: classId, subject: row.id, on: day }}>
        {subjectName(row.name)}
      </Link>
    );
  }
  const deeper = { region: { region: row.id }, school: { school: row.id }, class: { class: row.id } }[row.kind];
  return (
    <Link from="/load" to="." search={(now) => ({ ...now, by: undefined, ...deeper })} resetScroll={false}>
      {row.name}
    </Link>
  );
}

function useColumns(by: Level): readonly Column<LoadRow>[] {
  const { text, format } = useReading();
  const words = text.load.drill.column;
  const name: Column<LoadRow> = { key: 'name', title: words.name, name: true, cell: (row) => <RowLink row={row} /> };
  const mean: Column<LoadRow> = {
    key: 'mean',
    title: by === 'class' || by === 'subject' ? text.load.drill.minutes : words.mean,
    number: true,
    width: 96,
    cell: (row) => <Load row={row} />,
  };
  if (by === 'subject') return [name, mean];
  const published: Column<LoadRow> = {
    key: 'published',
    title: words.published,
    number: true,
    width: 96,
    cell: (row) => text.load.drill.published(format.number(row.publishedClasses), format.number(row.classes)),
  };
  const over: Column<LoadRow> = {
    key: 'over',
    title: words.over,
    number: true,
    width: 70,
    cell: (row) => (row.over > 0 ? <Tag tone="bad">{row.over}</Tag> : 0),
  };
  return [name, mean, over, published];
}

function Load({ row }: { row: LoadRow }) {
  const { format } = useReading();
  return (
    <span className="drill-load">
      {row.kind !== 'subject' && <i className={`heat-${heatOf(row.mean, row.limit, row.over)}`} aria-hidden />}
      {format.number(row.mean)}
      {row.kind !== 'subject' && <span className="quiet"> / {format.number(row.limit)}</span>}
    </span>
  );
}
