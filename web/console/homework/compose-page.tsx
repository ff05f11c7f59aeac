import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay, useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState, NoRight } from '#web/parts/states.tsx';
import { Composer } from './composer.tsx';
import './homework.css';
import { assignmentQuery, myClassesQuery } from './queries.ts';
import { emptyValues, valuesOf } from './values.ts';

const route = getRouteApi('/in/homework/new');

/** A new assignment, or a draft that was saved before. */
export function ComposePage() {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const search = route.useSearch();
  const classes = useQuery(myClassesQuery);
  const draft = useQuery({ ...assignmentQuery(search.draft ?? ''), enabled: search.draft !== undefined });
  const start = emptyValues(search.day ?? me.today, search.class, search.subject);
  if (!may('homework.compose')) return <NoRight roles={['teacher', 'grade-lead']} />;
  return (
    <>
      <PageHeader
        title={search.draft ? text.homework.editDraft : text.homework.compose}
        note={text.homework.composeNote}
      />
      <Answered query={classes}>
        {(mine) => {
          if (mine.length === 0) return <EmptyState why={text.homework.hint.noClass} />;
          if (search.draft === undefined) return <Composer key="new" classes={mine} start={start} draft={null} />;
          return (
            <Answered query={draft}>
              {(row) => (
                <Composer
                  key={`${row.id}-${row.version}`}
                  classes={mine}
                  start={valuesOf(row)}
                  draft={{ id: row.id, version: row.version }}
                />
              )}
            </Answered>
          );
        }}
      </Answered>
    </>
  );
}
