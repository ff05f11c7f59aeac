import { useQuery } from '@tanstack/react-query';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { useDutyName } from '../shell/account-menu.tsx';
import { ClassCards } from './class-cards.tsx';
import { ClassesToday } from './classes-today.tsx';
import { LatestFindings, MissingToday } from './latest.tsx';
import { Queues } from './queues.tsx';
import './today.css';

const todayQuery = ask(['today'], (options) => api.desk.today({}, options));

/** What waits for me, and how my classes stand. */
export function TodayPage() {
  const { text, format } = useReading();
  const me = useMe();
  const dutyName = useDutyName();
  const query = useQuery(todayQuery);
  const official = me.duty.role.endsWith('-official');
  const kinds: Record<string, string> = text.words.dayKind;
  const kind = query.data ? (kinds[query.data.dayKind] ?? query.data.dayKind) : '';
  return (
    <>
      <PageHeader
        title={text.today.title(format.longDay(me.today), format.longWeekday(me.today))}
        note={kind && text.today.note(dutyName(me.duty), kind)}
      />
      <Answered query={query}>
        {(today) => (
          <>
            <Queues queues={today.queues} />
            {official && <Overview />}
            {me.duty.role === 'teacher' ? (
              <ClassCards classes={today.classes} />
            ) : (
              <ClassesToday classes={today.classes} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

/** An official sees many classes: not all of them, but those that call for somebody. */
function Overview() {
  return (
    <div className="columns today-columns">
      <div>
        <LatestFindings outcome="open" />
        <LatestFindings outcome="refused" />
      </div>
      <MissingToday />
    </div>
  );
}
