import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Watermark } from 'antd';
import { useState } from 'react';
import type { ClassDetail, Pupil } from '#contract/place.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { classQuery } from '../homework/index.ts';

const route = getRouteApi('/in/classes/$id');

/** One class: who teaches what; the pupils only on request, for every look at them goes on the trail. */
export function ClassPage() {
  const { id } = route.useParams();
  const query = useQuery(classQuery(id));
  return (
    <Answered page query={query}>
      {(detail) => <Detail detail={detail} />}
    </Answered>
  );
}

function Detail({ detail }: { detail: ClassDetail }) {
  const { text, format } = useReading();
  const may = useMay();
  const subjectName = useSubjectName();
  const words = text.places;
  const columns: readonly Column<ClassDetail['teaching'][number]>[] = [
    { key: 'subject', title: words.column.subject, name: true, cell: (row) => subjectName(row.subject) },
    { key: 'teacher', title: words.column.teacher, cell: (row) => row.teacher },
  ];
  return (
    <>
      <PageHeader
        parent={
          <Link to="/schools/$id" params={{ id: detail.schoolId }}>
            {detail.schoolName}
          </Link>
        }
        title={detail.name}
        note={`${text.words.grade(detail.grade)} · ${words.column.pupils} ${format.number(detail.pupils)} · ${words.column.lead} ${detail.leadTeacher ?? text.parts.none}`}
        actions={
          <ButtonLink to="/homework" search={{ class: detail.id }}>
            {words.homework}
          </ButtonLink>
        }
      />
      <div className="columns">
        {may('pupil.read') ? <Pupils id={detail.id} /> : <span />}
        <Panel flush title={words.teachingTitle}>
          <DataTable
            label={words.teachingTitle}
            rows={detail.teaching}
            columns={columns}
            rowKey={(row) => `${row.subject}-${row.personId}`}
          />
        </Panel>
      </div>
    </>
  );
}

function Pupils({ id }: { id: string }) {
  const { text } = useReading();
  const me = useMe();
  const [shown, setShown] = useState(false);
  const words = text.places;
  const query = useQuery({
    ...ask(['classes', 'pupils', id], (options) => api.place.pupils({ params: { id } }, options)),
    enabled: shown,
  });
  const columns: readonly Column<Pupil>[] = [
    { key: 'name', title: words.column.name, name: true, width: 110, cell: (row) => row.name },
    { key: 'gender', title: words.column.gender, width: 70, cell: (row) => text.words.gender[row.gender] },
    { key: 'no', title: words.column.studentNo, width: 140, cell: (row) => row.studentNo },
    {
      key: 'guardians',
      title: words.column.guardians,
      cell: (row) =>
        row.guardians.map((each) => (
          <span key={each.phone + each.name} className="pupil-guardian">
            {words.guardian(each)}
          </span>
        )),
    },
  ];
  return (
    <Panel flush title={words.pupilsTitle} note={words.pupilsNote}>
      {shown ? (
        <Answered query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState why={words.empty.pupils} />
            ) : (
              <Watermark content={[me.name, me.today]} gap={[160, 120]} font={{ color: 'rgba(24,33,45,0.07)' }}>
                <DataTable label={words.pupilsTitle} rows={rows} columns={columns} rowKey={(row) => row.id} />
              </Watermark>
            )
          }
        </Answered>
      ) : (
        <EmptyState
          why={words.pupilsNote}
          action={<Button onClick={() => setShown(true)}>{words.pupilsShow}</Button>}
        />
      )}
    </Panel>
  );
}
