import type { CaseDetail } from '#contract/institutions/index.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useCourseSubject } from './course-subject.ts';
import { KindWord } from './tags.tsx';

const FEN = 100;

/** Who, how much, for whom; and who sits on the case. */
export function CaseAside({ row }: { row: CaseDetail }) {
  const { text, format } = useReading();
  const words = text.classification;
  return (
    <>
      <Panel>
        <dl className="facts">
          <CourseFacts row={row} />
          <dt>{words.facts.opened}</dt>
          <dd>{format.instant(row.openedAt)}</dd>
          <dt>{words.facts.region}</dt>
          <dd>{row.regionName}</dd>
          {row.appealUntil && (
            <>
              <dt>{words.facts.until}</dt>
              <dd>{format.longDay(row.appealUntil)}</dd>
            </>
          )}
        </dl>
      </Panel>
      {row.opinions.length > 0 && <Seats row={row} />}
    </>
  );
}

export function CourseFacts({ row }: { row: Pick<CaseDetail, 'course' | 'declaredKind'> }) {
  const { text, format } = useReading();
  const subject = useCourseSubject();
  const words = text.classification.facts;
  const { course } = row;
  const yuan = (fen: number) => format.number(fen / FEN);
  const price = { yuan: yuan(course.lessonFen), total: yuan(course.priceFen), lessons: course.lessons };
  return (
    <>
      <dt>{words.declared}</dt>
      <dd>
        <KindWord kind={row.declaredKind} />
      </dd>
      <dt>{words.subject}</dt>
      <dd>
        {subject(course.subject)}
        <SubjectSource code={course.subject} />
      </dd>
      <dt>{words.stage}</dt>
      <dd>{text.words.stage[course.stage]}</dd>
      {course.grades.length > 0 && (
        <>
          <dt>{words.grades}</dt>
          <dd>{course.grades.map((grade) => text.words.grade(grade)).join(text.parts.noRight.comma)}</dd>
        </>
      )}
      <dt>{words.size}</dt>
      <dd>{words.sizeOf(course.classSize)}</dd>
      <dt>{words.price}</dt>
      <dd>{words.perLesson(price)}</dd>
      <dt>{words.certificates}</dt>
      <dd>
        {course.certificates.length === 0
          ? words.noCertificates
          : course.certificates.map(subject).join(text.parts.noRight.comma)}
      </dd>
    </>
  );
}

/** Which class the subject belongs to by itself, by which text and since when. */
function SubjectSource({ code }: { code: string }) {
  const { text, format } = useReading();
  const training = findSubject(code)?.training;
  if (!training) return null;
  const { academic, since, source } = training;
  const kind = text.classification.kind[academic ? 'subject' : 'non-subject'];
  const from = text.classification.facts.sources[source];
  return <p className="quiet">{text.classification.facts.listed({ kind, from, since: format.longDay(since) })}</p>;
}

function Seats({ row }: { row: CaseDetail }) {
  const words = useReading().text.classification;
  return (
    <Panel title={words.seat.title}>
      <ul className="seats">
        {row.opinions.map(({ id, seat, expert, state, tie, tieNote }) => (
          <li key={id}>
            <span>{words.sheet.expert({ seat, name: expert })}</span>
            <Tag tone={state === 'asked' || state === 'reading' ? 'info' : 'plain'}>{words.seat.state[state]}</Tag>
            {tie && (
              <p className="quiet">
                {words.seat.recused}
                {words.tie[tie]} {tieNote}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
