import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ClassRow, School } from '#contract/place.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import type { Column } from '#web/parts/columns.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { VTable } from '#web/parts/v-table.tsx';

const route = getRouteApi('/in/schools/$id');

export function SchoolPage() {
  const { id } = route.useParams();
  return <SchoolView id={id} />;
}

/** One school: what it is, its classes. */
export function SchoolView({ id, own = false }: { id: string; own?: boolean }) {
  const query = useQuery(ask(['schools', 'one', id], (options) => api.place.school({ params: { id } }, options)));
  return (
    <Answered page query={query}>
      {(school) => <Detail school={school} own={own} />}
    </Answered>
  );
}

function Detail({ school, own }: { school: School; own: boolean }) {
  const { text, format } = useReading();
  const me = useMe();
  const may = useMay();
  const words = text.places;
  const facts = [
    [words.column.region, [school.regionName, school.streetName].filter(Boolean).join(' · ')],
    [words.column.kind, text.words.schoolKind[school.kind]],
    [words.column.system, text.words.system[school.system]],
    [words.column.setting, text.words.setting[school.setting]],
    [words.code, school.code],
    [words.column.pupils, format.number(school.pupils)],
    [words.column.staff, format.number(school.staff)],
  ] as const;
  return (
    <>
      <PageHeader
        parent={own ? undefined : <Link to="/schools">{words.schools}</Link>}
        title={school.name}
        actions={
          <>
            <Button href={`/board/${school.id}/${me.today}`}>{words.board}</Button>
            {may('staff.read') && (
              <ButtonLink to="/staff" search={{ school: school.id }}>
                {words.staff}
              </ButtonLink>
            )}
            {may('homework.read-load') && (
              <ButtonLink to="/load" search={{ school: school.id }}>
                {words.load}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="columns">
        <Classes school={school} />
        <Panel>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </Panel>
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Classes({ school }: { school: School }) {
  const { text, format } = useReading();
  const words = text.places;
  const query = useQuery(
    ask(['classes', 'of', school.id], (options) => api.place.classes({ query: { school: school.id } }, options)),
  );
  const columns: readonly Column<ClassRow>[] = [
    {
      key: 'name',
      title: words.column.class,
      name: true,
      cell: (row) => (
        <Link to="/classes/$id" params={{ id: row.id }}>
          {row.name}
        </Link>
      ),
    },
    { key: 'grade', title: words.column.grade, cell: (row) => text.words.grade(row.grade) },
    { key: 'pupils', title: words.column.pupils, number: true, cell: (row) => format.number(row.pupils) },
    { key: 'lead', title: words.column.lead, cell: (row) => row.leadTeacher ?? text.parts.none },
  ];
  return (
    <Panel flush title={words.tab.classes} note={query.data && format.number(query.data.length)}>
      <Answered query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={words.empty.classes} />
          ) : (
            <VTable label={words.tab.classes} rows={rows} columns={columns} rowKey={(row) => row.id} height={640} />
          )
        }
      </Answered>
    </Panel>
  );
}
