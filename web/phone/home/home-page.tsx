import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/phone.ts';
import { type HomeSearch, usePhoneNavigate } from '../navigation.tsx';
import { Fault, Message, Skeleton } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { TabBar } from '../tab-bar.tsx';
import { BoardCard } from './board-card.tsx';
import { CarriedCard } from './carried-card.tsx';
import { ChildHeader } from './child-header.tsx';
import { DayCard } from './day-card.tsx';
import { familyQuery } from './family-query.ts';
import { WeekStrip } from './week-strip.tsx';

/** A child's homework of a day: the number first, then what it is made of, then the week around it. */
export function HomePage() {
  const text = useText();
  const { today } = useMe();
  const { child: wanted, day: asked } = useSearch({ strict: false }) as HomeSearch;
  const navigate = usePhoneNavigate();
  const day = asked ?? today;
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(familyQuery(asked));
  useTitle(text.title.today);

  const child = data?.find((each) => each.pupilId === wanted) ?? data?.[0];
  const go = (search: HomeSearch) => {
    const next = { child: wanted, day: asked, ...search };
    const kept = Object.entries(next).filter(
      ([name, value]) => value !== undefined && !(name === 'day' && value === today),
    );
    void navigate({ to: '/', search: Object.fromEntries(kept), replace: true });
  };

  const board = child ? `/board/${child.schoolId}/${day}?class=${child.today.classId}` : '/board';
  return (
    <>
      <ChildHeader family={data ?? []} child={child} onChoose={(pupilId) => go({ child: pupilId })} />
      {isPending && <Skeleton />}
      {error && !data && <Fault error={error} onRetry={() => void refetch()} />}
      {data && !child && <Message title={text.home.noChild} body={text.home.noChildBody} />}
      {child && (
        <div className={isPlaceholderData ? 'opacity-60' : undefined} aria-busy={isPlaceholderData}>
          <DayCard notice={child.today} day={day} today={today} onDay={(next) => go({ day: next })} />
          <CarriedCard notice={child.today} />
          <WeekStrip week={child.week} day={day} today={today} onDay={(next) => go({ day: next })} />
          <BoardCard to={board} />
        </div>
      )}
      <TabBar board={board} />
    </>
  );
}
