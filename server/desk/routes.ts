import type { desk } from '#contract/desk.ts';
import type { Handlers } from '../http/call.ts';
import { listNotifications, markRead } from '../notify/list.ts';
import { search } from './search.ts';
import { readToday } from './today.ts';

export const deskRoutes: Handlers<typeof desk> = {
  today: readToday,
  search,
  notifications: listNotifications,
  markRead,
};
