import { useSearch } from '@tanstack/react-router';
import { useMe } from '#web/api/session.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { PhoneLink, type VisitSearch } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import { Fault, Message, Skeleton } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { keyOfSecond, keyOfTarget } from './doors.ts';
import { type ReadWork, useFieldWork } from './field-work.ts';
import type { Subject } from './use-visit-form.ts';
import { VisitForm } from './visit-form.tsx';

/** What the address asks for, as far as the worker's list knows it. */
function subjectOf({ work }: ReadWork, search: VisitSearch, personId: string): (Subject & { address: string }) | null {
  const { block, target, second } = search;
  const visit = work.visits.find(({ id }) => id === search.visit) ?? null;
  const about = { personId, blockId: block ?? '', targetId: target ?? null, secondId: second ?? null, visit };
  if (second !== undefined) {
    const door = work.seconds.find(({ id }) => id === second);
    return door
      ? { ...about, key: keyOfSecond(second), blockId: door.blockId, name: door.name, address: door.address }
      : null;
  }
  const held = work.blocks.find(({ id }) => id === block);
  if (held === undefined) return null;
  if (target === undefined) {
    const key = visit === null ? `n-${held.id}` : `v-${visit.id}`;
    return { ...about, key, name: visit?.name ?? '', address: held.name };
  }
  const door = held.targets.find(({ id }) => id === target);
  return door ? { ...about, key: keyOfTarget(target), name: door.name, address: door.address } : null;
}

export function VisitPage() {
  const { text } = useFieldReading();
  const { personId } = useMe();
  const search = useSearch({ strict: false }) as VisitSearch;
  const { data, error, isPending, refetch } = useFieldWork();
  useTitle(text.title.visit);
  const subject = data ? subjectOf(data, search, personId) : null;
  return (
    <>
      <header className="on-deep bg-deep px-4 pt-3 pb-4 text-white">
        <PhoneLink to="/sweep" className="inline-flex min-h-11 items-center gap-1 text-pale">
          <Icon name="back" size={18} />
          {text.visit.parent}
        </PhoneLink>
        <h1 className="text-[1.25rem] font-semibold">{subject?.name || text.visit.newPlace}</h1>
        <p className="text-[0.9375rem] text-pale">{subject?.address}</p>
      </header>
      {isPending && <Skeleton />}
      {error && !data && <Fault error={error} onRetry={() => void refetch()} />}
      {data && subject === null && <Message title={text.visit.notFound} body={text.visit.notFoundBody} />}
      {subject && <VisitForm key={subject.key} subject={subject} />}
    </>
  );
}
