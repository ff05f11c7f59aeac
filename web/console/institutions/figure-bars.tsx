import type { RegistryFigure } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { FigureLink } from './figure-link.tsx';

/** Counts of one kind as bars with their numbers; each opens its rows. */
export function FigureBars({
  figures,
  name,
  label,
}: {
  figures: readonly RegistryFigure[];
  name: (value: string) => string;
  label: string;
}) {
  const { format } = useReading();
  const most = Math.max(1, ...figures.map(({ count }) => count));
  return (
    <ul className="bars" aria-label={label}>
      {figures.map((figure) => (
        <li key={`${figure.group}-${figure.value}`}>
          <FigureLink figure={figure}>
            <span className="bars-name">{name(figure.value)}</span>
            <span className="bars-track" aria-hidden>
              <i style={{ width: `${Math.max((figure.count / most) * 100, figure.count > 0 ? 1.5 : 0)}%` }} />
            </span>
            <b className="numeric">{format.number(figure.count)}</b>
          </FigureLink>
        </li>
      ))}
    </ul>
  );
}
