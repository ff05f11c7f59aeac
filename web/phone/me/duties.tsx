import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '#contract/session.ts';
import { useText } from '#web/messages/phone.ts';
import { actAs } from '../act-as.ts';

/** A teacher who is also a parent holds both; one session acts as one. */
export function Duties({ me }: { me: Me }) {
  const text = useText();
  const client = useQueryClient();
  return (
    <section className="card" aria-labelledby="duties-title">
      <h2 id="duties-title" className="card-title">
        {text.me.duties}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {me.duties.map((duty) => (
          <li key={duty.id} className="flex min-h-14 items-center gap-3 py-1.5">
            <span className="flex-1">
              <b className="block font-semibold">{text.words.role[duty.role]}</b>
              <span className="block text-[0.9375rem] text-ink-2">{duty.schoolName ?? duty.regionName}</span>
            </span>
            {duty.id === me.duty.id ? (
              <span className="tag bg-tint text-brand">{text.me.current}</span>
            ) : (
              <button type="button" className="btn" onClick={() => void actAs(client, duty)}>
                {text.me.switchTo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
