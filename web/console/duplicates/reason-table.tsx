import type { PairView } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Tag } from '#web/parts/status-tag.tsx';

const TONES = { equal: 'ok', alike: 'info', differs: 'plain' } as const;

/** What was compared, and how far it agrees. */
export function ReasonTable({ pair }: { pair: PairView }) {
  const { text, format } = useReading();
  const words = text.duplicates;
  return (
    <section className="table-scroll" aria-label={text.parts.table.scroll(words.pair.why)} tabIndex={-1}>
      <table className="pair-table" aria-label={words.pair.why}>
        <thead>
          <tr>
            <th scope="col">{words.pair.item}</th>
            <th scope="col">{pair.first.name}</th>
            <th scope="col">{pair.second.name}</th>
            <th scope="col">{words.column.permille}</th>
          </tr>
        </thead>
        <tbody>
          {pair.reasons.map((reason) => (
            <tr key={reason.field}>
              <th scope="row">{words.field[reason.field]}</th>
              <td>{reason.first}</td>
              <td>{reason.second}</td>
              <td>
                <Tag tone={TONES[reason.verdict]}>{words.verdict[reason.verdict]}</Tag>
                {reason.verdict === 'alike' && <small>{format.percent(reason.permille / 1000)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
