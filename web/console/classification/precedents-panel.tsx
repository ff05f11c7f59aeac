import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Precedent } from '#contract/institutions/index.ts';
import type { DoubtId, SignalId } from '#policy/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useCourseSubject } from './course-subject.ts';
import { precedentsQuery } from './queries.ts';

const PER_MILLE = 10;

/** What was decided before in cases that are alike, side by side. */
export function PrecedentsPanel({ id, links = true }: { id: string; links?: boolean }) {
  const { text } = useReading();
  const words = text.classification.precedents;
  return (
    <Panel title={words.title} note={words.note}>
      <Answered query={useQuery(precedentsQuery(id))}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            <ul className="precedents">
              {rows.map((row) => (
                <One key={row.id} row={row} links={links} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

function One({ row, links }: { row: Precedent; links: boolean }) {
  const { text, format } = useReading();
  const words = text.classification;
  const traits = useTraitWords();
  return (
    <li>
      <p className="precedent-head">
        {links ? (
          <Link to="/classifications/$id" params={{ id: row.id }}>
            {row.courseName}
          </Link>
        ) : (
          <b>{row.courseName}</b>
        )}
        <b>{words.kind[row.kind]}</b>
        <span className="quiet">
          {words.precedents.likeness(Math.round(row.likeness / PER_MILLE))} · {format.longDay(row.decidedOn)}
        </span>
      </p>
      <p>{row.text}</p>
      <p>
        {row.clause} {row.decision}
      </p>
      <p className="quiet">{words.precedents.sharedAre(row.shared.map(traits).join(text.parts.noRight.comma))}</p>
    </li>
  );
}

function useTraitWords(): (trait: string) => string {
  const words = useReading().text.classification;
  const subject = useCourseSubject();
  return (trait) => {
    const [kind, id = ''] = trait.split(':');
    if (kind === 'signal') return words.signal[id as SignalId] ?? id;
    if (kind === 'doubt') return words.doubt[id as DoubtId] ?? id;
    return subject(id);
  };
}
