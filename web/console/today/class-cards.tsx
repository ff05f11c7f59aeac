import { Link } from '@tanstack/react-router';
import type { ClassToday } from '#contract/desk.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { EditOutlined } from '../../parts/icons.tsx';
import { ClassMinutes } from './class-minutes.tsx';

/** A teacher's classes: the minutes still free stand first, for that is the question. */
export function ClassCards({ classes }: { classes: readonly ClassToday[] }) {
  const { text, format } = useReading();
  const may = useMay();
  const subject = useSubjectName();
  const words = text.today;
  if (classes.length === 0)
    return (
      <Panel>
        <EmptyState why={words.classes.none} />
      </Panel>
    );
  return (
    <section aria-labelledby="my-classes">
      <h2 id="my-classes" className="today-heading">
        {words.classes.teacher}
      </h2>
      <ul className="class-cards">
        {classes.map((row) => (
          <li key={row.classId} className="class-card">
            <h3>{row.className}</h3>
            <p className="class-left">
              <b className={row.left < 0 ? 'class-over' : undefined}>{format.number(row.left)}</b>
              <span>
                {words.minutesFree} · {text.parts.minutes.limit(format.minutes(row.limit))}
              </span>
            </p>
            <ClassMinutes row={row} />
            <p className="quiet">
              {row.subjects.length > 0
                ? words.subjects(row.subjects.map(subject).join(text.parts.noRight.comma))
                : words.free}
            </p>
            {may('homework.compose') && (
              <Link to="/homework/new" search={{ class: row.classId }} className="card-action">
                <EditOutlined aria-hidden /> {words.compose}
                <span className="sr">{row.className}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
