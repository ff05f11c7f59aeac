import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ClassRow } from '#contract/place.ts';
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
  const may = useMay();
  const { draft } = route.useSearch();
  const classes = useQuery(myClassesQuery);
  if (!may('homework.compose')) return <NoRight roles={['teacher', 'grade-lead']} />;
  return (
    <>
      <PageHeader title={draft ? text.homework.editDraft : text.homework.compose} note={text.homework.composeNote} />
      <Answered query={classes}>
        {(mine) => {
          if (mine.length === 0) return <EmptyState why={text.homework.hint.noClass} />;
          return draft === undefined ? <Fresh classes={mine} /> : <Saved key={draft} id={draft} classes={mine} />;
        }}
      </Answered>
    </>
  );
}

/** What was begun for one class and day is kept apart from what was begun for another. */
function Fresh({ classes }: { classes: readonly ClassRow[] }) {
  const me = useMe();
  const search = route.useSearch();
  const form = ['homework', search.class, search.day, search.subject].filter(Boolean).join('.');
  const start = { ...emptyValues(search.day ?? me.today, search.class, search.subject), base: 1 };
  return <Composer key={form} classes={classes} start={start} draft={null} form={form} />;
}

function Saved({ id, classes }: { id: string; classes: readonly ClassRow[] }) {
  const query = useQuery(assignmentQuery(id));
  return (
    <Answered query={query}>
      {(row) => (
        <Composer
          classes={classes}
          start={{ ...valuesOf(row), base: row.version }}
          draft={row.id}
          form={`homework.${row.id}`}
        />
      )}
    </Answered>
  );
}
