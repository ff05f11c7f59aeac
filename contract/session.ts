import * as z from 'zod';
import { ACTIONS, ROLES } from './action.ts';
import { contract } from './kit.ts';
import { Day, Id, RegionCode } from './schemas.ts';

export const Duty = z
  .object({
    id: Id,
    role: z.enum(ROLES),
    region: RegionCode,
    regionName: z.string(),
    schoolId: Id.nullable(),
    schoolName: z.string().nullable(),
    grade: z.int().nullable(),
    institutionId: Id.nullable(),
    institutionName: z.string().nullable(),
  })
  .meta({ id: 'Duty' });
export type Duty = z.output<typeof Duty>;

export const Me = z
  .object({
    personId: Id,
    name: z.string(),
    duty: Duty,
    duties: z.array(Duty),
    /** What the duty in force may do: the page shows no door that is shut. */
    actions: z.array(z.enum(ACTIONS)),
    /** The day the house works on; pinned in the demo. */
    today: Day,
    demo: z.boolean(),
    unread: z.int(),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const DemoPerson = z
  .object({
    dutyId: Id,
    name: z.string(),
    role: z.enum(ROLES),
    place: z.string(),
    /** What this person would do first, one sentence. */
    story: z.string(),
  })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.output<typeof DemoPerson>;

export const session = contract({
  read: {
    method: 'GET',
    path: '/session',
    action: 'session.read',
    summary: '我是谁、以什么身份、能做什么',
    output: Me,
  },
  open: {
    method: 'POST',
    path: '/session',
    action: 'session.open',
    summary: '用登录名和密码登录',
    perMinute: 30,
    asPublic: true,
    body: z.object({ login: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) }),
    output: Me,
  },
  close: { method: 'DELETE', path: '/session', action: 'session.close', summary: '退出登录', status: 204 },
  switchDuty: {
    method: 'POST',
    path: '/session/duty',
    action: 'session.switch-duty',
    summary: '切换身份',
    body: z.object({ dutyId: Id }),
    output: Me,
  },
  demoPeople: {
    method: 'GET',
    path: '/demo/people',
    action: 'demo.list-people',
    summary: '演示人物（仅演示模式）',
    output: z.array(DemoPerson),
  },
  demoOpen: {
    method: 'POST',
    path: '/demo/session',
    action: 'session.open',
    summary: '以演示人物登录（仅演示模式）',
    asPublic: true,
    body: z.object({ dutyId: Id }),
    output: Me,
  },
});
