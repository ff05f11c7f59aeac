import * as z from 'zod';
import { contract } from './kit.ts';
import { Day, Id, Instant } from './schemas.ts';

/** A queue on the Today page: a count that opens to its rows (`to` is the console path with its filters). */
export const Queue = z
  .object({
    key: z.string(),
    count: z.int(),
    oldest: Day.nullable(),
    to: z.string(),
    tone: z.enum(['bad', 'warn', 'calm']),
  })
  .meta({ id: 'Queue' });
export type Queue = z.output<typeof Queue>;

export const ClassToday = z
  .object({
    classId: Id,
    className: z.string(),
    grade: z.int(),
    limit: z.int(),
    written: z.int(),
    reserved: z.int(),
    left: z.int(),
    published: z.int(),
    subjects: z.array(z.string()),
  })
  .meta({ id: 'ClassToday' });
export type ClassToday = z.output<typeof ClassToday>;

export const Today = z
  .object({ day: Day, dayKind: z.string(), queues: z.array(Queue), classes: z.array(ClassToday) })
  .meta({ id: 'Today' });
export type Today = z.output<typeof Today>;

export const SearchHit = z
  .object({
    kind: z.enum(['school', 'class', 'staff', 'assignment', 'institution', 'course', 'rule']),
    id: z.string(),
    title: z.string(),
    note: z.string(),
    to: z.string(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof SearchHit>;

export const Notification = z
  .object({ id: Id, at: Instant, kind: z.string(), text: z.string(), to: z.string().nullable(), read: z.boolean() })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;

export const desk = contract({
  today: { method: 'GET', path: '/today', action: 'desk.read', summary: '今日待办', output: Today },
  search: {
    method: 'GET',
    path: '/search',
    action: 'desk.search',
    summary: '在本人范围内查找',
    query: z.object({ q: z.string().trim().min(1).max(40) }),
    output: z.array(SearchHit),
  },
  notifications: {
    method: 'GET',
    path: '/notifications',
    action: 'notification.read',
    summary: '消息',
    output: z.array(Notification),
  },
  markRead: {
    method: 'POST',
    path: '/notifications/read',
    action: 'notification.read',
    summary: '标为已读',
    body: z.object({ ids: z.array(Id).max(200) }),
    status: 204,
  },
});
