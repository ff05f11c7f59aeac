import { useId } from 'react';
import type { DemoPerson } from '#contract/session.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly title: string;
  readonly people: readonly DemoPerson[];
  /** Stands over the edge of the header. */
  readonly raised: boolean;
  readonly onEnter: (dutyId: string) => void;
}

/** People of the demo with what each would do first; one press signs in. */
export function DemoPeople({ title, people, raised, onEnter }: Props) {
  const heading = useId();
  return (
    <section className={`card ${raised ? 'relative -mt-10!' : ''}`} aria-labelledby={heading}>
      <h2 id={heading} className="card-title">
        {title}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {people.map((person) => (
          <li key={person.dutyId}>
            <button
              type="button"
              onClick={() => onEnter(person.dutyId)}
              className="flex min-h-16 w-full items-center gap-3 py-2 text-left"
            >
              <span
                className="grid size-11 shrink-0 place-items-center rounded-full bg-tint font-semibold text-brand"
                aria-hidden="true"
              >
                {person.name.slice(0, 1)}
              </span>
              <span className="flex-1">
                <b className="block font-semibold">{person.name}</b>
                <span className="block text-[0.9375rem] text-ink-2">{person.story}</span>
              </span>
              <Icon name="go" size={18} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
