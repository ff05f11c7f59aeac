import type { calendar } from '#contract/place.ts';
import type { Handlers } from '../http/call.ts';
import { readCalendar } from './read.ts';
import { setDay } from './set-day.ts';

export const calendarRoutes: Handlers<typeof calendar> = { read: readCalendar, setDay };
