import { useReading } from '#web/messages/console.ts';

/** How complete a file is, as a bar with its number beside it. */
export function Measure({ permille, note }: { permille: number; note?: string }) {
  const { format } = useReading();
  const share = format.percent(permille / 1000);
  return (
    <span className="measure">
      <span className="measure-bar" aria-hidden>
        <i className={permille < 500 ? 'measure-low' : undefined} style={{ width: `${permille / 10}%` }} />
      </span>
      <b className="numeric">{share}</b>
      {note && <small>{note}</small>}
    </span>
  );
}
