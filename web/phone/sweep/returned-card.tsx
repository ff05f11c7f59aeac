import type { OwnVisit } from '#contract/institutions/index.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { PhoneLink } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import type { OutboxItem } from './store.ts';

/** What the office sent back, with what it asks for: before anything else. */
export function ReturnedCard({ visits, outbox }: { visits: readonly OwnVisit[]; outbox: readonly OutboxItem[] }) {
  const { text } = useFieldReading();
  const open = visits.filter(({ id }) => !outbox.some((item) => item.body.id === id));
  if (open.length === 0) return null;
  return (
    <section className="card" aria-labelledby="returned-title">
      <h2 id="returned-title" className="card-title">
        {text.returned}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {open.map((visit) => (
          <li key={visit.id}>
            <PhoneLink
              to="/sweep/visit"
              search={{
                block: visit.blockId,
                visit: visit.id,
                ...(visit.targetId === null ? {} : { target: visit.targetId }),
                ...(visit.secondId === null ? {} : { second: visit.secondId }),
              }}
              className="flex min-h-16 w-full items-center gap-3 py-2"
            >
              <span className="flex-1">
                <b className="block font-semibold">{visit.name || text.visit.newPlace}</b>
                <span className="block text-warn">{visit.note}</span>
              </span>
              <Icon name="go" size={18} />
            </PhoneLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
