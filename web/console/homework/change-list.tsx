import type { AssignmentDetail } from '#contract/homework.ts';
import { useReading } from '#web/messages/console.ts';
import { useConflictFields } from './conflict-fields.tsx';
import { noValues, type Values } from './values.ts';

type Change = AssignmentDetail['changes'][number];

const valuesIn = (stored: unknown): Values | null =>
  stored && typeof stored === 'object' ? { ...noValues, ...stored } : null;

/** What was done to an assignment since it was published, oldest first, each correction with the words before and after. */
export function ChangeList({ row }: { row: AssignmentDetail }) {
  const { text, format } = useReading();
  const words = text.homework.detail;
  return (
    <ol className="timeline">
      {row.publishedAt && (
        <li>
          <b>{words.kind.published}</b>
          <small>{words.by({ who: row.teacher, at: format.instant(row.publishedAt) })}</small>
        </li>
      )}
      {row.changes.map((change) => (
        <li key={`${change.at}-${change.kind}`}>
          <b>{words.kind[change.kind]}</b>
          <small>{words.by({ who: change.by, at: format.instant(change.at) })}</small>
          {change.reason && <p>{change.reason}</p>}
          {change.kind === 'corrected' && <Difference change={change} />}
        </li>
      ))}
    </ol>
  );
}

function Difference({ change }: { change: Change }) {
  const fields = useConflictFields();
  const before = valuesIn(change.before);
  const after = valuesIn(change.after);
  if (!before || !after) return null;
  const changed = fields.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return (
    <ul>
      {changed.map(({ key, title, show }) => (
        <li key={key} className="change-line">
          {title}: <del>{show(before)}</del> → <ins>{show(after)}</ins>
        </li>
      ))}
    </ul>
  );
}
