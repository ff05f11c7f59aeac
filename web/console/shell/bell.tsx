import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { sessionQuery, useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ActionPopover } from '#web/parts/action-popover.tsx';
import { Answered, Skeleton } from '#web/parts/answered.tsx';
import { BellOutlined } from '../../parts/icons.tsx';
import { AppLink } from '../app-link.tsx';

export const notificationsQuery = ask(['notifications'], (options) => api.desk.notifications({}, options));
const SHOWN = 6;

export function useMarkRead() {
  const client = useQueryClient();
  return async (ids: string[]) => {
    if (ids.length === 0) return;
    await api.desk.markRead({ body: { ids } });
    await Promise.all([client.invalidateQueries(notificationsQuery), client.invalidateQueries(sessionQuery)]);
  };
}

export function Bell() {
  const { text } = useReading();
  const me = useMe();
  if (!useMay()('notification.read')) return null;
  return (
    <ActionPopover title={text.shell.bell.title} content={<Latest />}>
      <button type="button" className="top-icon" aria-label={text.shell.bell.label(me.unread)}>
        <BellOutlined />
        {me.unread > 0 && (
          <span className="badge" aria-hidden>
            {me.unread > 99 ? '99+' : me.unread}
          </span>
        )}
      </button>
    </ActionPopover>
  );
}

function Latest() {
  const { text, format } = useReading();
  const query = useQuery(notificationsQuery);
  const markRead = useMarkRead();
  return (
    <Answered query={query} waiting={<Skeleton rows={3} />}>
      {(all) => (
        <div className="bell-list">
          {all.length === 0 && <p className="quiet">{text.shell.bell.empty}</p>}
          <ul>
            {all.slice(0, SHOWN).map((each) => (
              <li key={each.id} className={each.read ? undefined : 'unread'}>
                {each.to ? (
                  <AppLink to={each.to} onOpen={() => void markRead(each.read ? [] : [each.id])}>
                    {each.text}
                  </AppLink>
                ) : (
                  each.text
                )}
                <small>{format.instant(each.at)}</small>
              </li>
            ))}
          </ul>
          <p className="bell-foot">
            <Link to="/notifications">{text.shell.bell.all}</Link>
            <button
              type="button"
              className="link-button"
              onClick={() => void markRead(all.filter((each) => !each.read).map((each) => each.id))}
            >
              {text.shell.bell.markAll}
            </button>
          </p>
        </div>
      )}
    </Answered>
  );
}
