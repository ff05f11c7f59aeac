import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { AppLink } from '../app-link.tsx';
import { notificationsQuery, useMarkRead } from '../shell/bell.tsx';

export function NotificationsPage() {
  const { text, format } = useReading();
  const query = useQuery(notificationsQuery);
  const markRead = useMarkRead();
  const unread = (query.data ?? []).filter((each) => !each.read).map((each) => each.id);
  const words = text.shell.bell;
  return (
    <>
      <PageHeader
        title={text.system.notifications.title}
        note={text.system.notifications.note(format.number(unread.length))}
        actions={
          <Button disabled={unread.length === 0} onClick={() => void markRead(unread)}>
            {words.markAll}
          </Button>
        }
      />
      <section className="panel">
        <Answered query={query}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState why={words.empty} />
            ) : (
              <ul className="hits">
                {all.map((each) => (
                  <li key={each.id}>
                    <small>{format.instant(each.at)}</small>
                    {each.to ? (
                      <AppLink to={each.to} onOpen={() => void markRead(each.read ? [] : [each.id])}>
                        {each.text}
                      </AppLink>
                    ) : (
                      <span>{each.text}</span>
                    )}
                    {!each.read && <Tag tone="info">{words.unread}</Tag>}
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </section>
    </>
  );
}
