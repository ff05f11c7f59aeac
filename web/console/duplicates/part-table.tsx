import { Link } from '@tanstack/react-router';
import type { PairView } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';

/** What hangs on each file; a file's name opens it. */
export function PartTable({ pair }: { pair: PairView }) {
  const { text, format } = useReading();
  const words = text.duplicates.pair;
  return (
    <section className="table-scroll" aria-label={text.parts.table.scroll(words.parts)} tabIndex={-1}>
      <table className="pair-table" aria-label={words.parts}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            {[pair.first, pair.second].map((side) => (
              <th key={side.id} scope="col">
                <Link to="/institutions/$id" params={{ id: side.id }}>
                  {side.name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pair.parts.map(({ part, first, second }) => (
            <tr key={part}>
              <th scope="row">{words.part[part]}</th>
              <td>{format.number(first)}</td>
              <td>{format.number(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
