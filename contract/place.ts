import * as z from 'zod';
import { SYSTEMS } from '#policy/kernel/grade.ts';
import { contract } from './kit.ts';
import { Day, Div, Id, PageQuery, pageOf, RegionCode, Truth } from './schemas.ts';

export const REGION_KINDS = ['province', 'city', 'county', 'street'] as const;
export const Region = z
  .object({
    code: RegionCode,
    kind: z.enum(REGION_KINDS),
    name: z.string(),
    parent: RegionCode.nullable(),
    schools: z.int(),
  })
  .meta({ id: 'Region' });
export type Region = z.output<typeof Region>;

export const SCHOOL_KINDS = ['primary', 'junior', 'nine-year'] as const;
export const School = z
  .object({
    id: Id,
    div: Div,
    code: z.string(),
    name: z.string(),
    kind: z.enum(SCHOOL_KINDS),
    system: z.enum(SYSTEMS),
    setting: z.enum(['town', 'village']),
    regionName: z.string(),
    streetName: z.string().nullable(),
    classes: z.int(),
    pupils: z.int(),
    staff: z.int(),
  })
  .meta({ id: 'School' });
export type School = z.output<typeof School>;

export const ClassRow = z
  .object({
    id: Id,
    schoolId: Id,
    schoolName: z.string(),
    system: z.enum(SYSTEMS),
    grade: z.int().min(1).max(9),
    number: z.int(),
    name: z.string(),
    pupils: z.int(),
    leadTeacher: z.string().nullable(),
  })
  .meta({ id: 'ClassRow' });
export type ClassRow = z.output<typeof ClassRow>;

export const Teaching = z
  .object({ classId: Id, subject: z.string(), personId: Id, teacher: z.string() })
  .meta({ id: 'Teaching' });
export const ClassDetail = ClassRow.extend({ teaching: z.array(Teaching) }).meta({ id: 'ClassDetail' });
export type ClassDetail = z.output<typeof ClassDetail>;

export const Pupil = z
  .object({
    id: Id,
    name: z.string(),
    gender: z.enum(['m', 'f']),
    /** 学籍号, masked: the last four characters only. */
    studentNo: z.string(),
    guardians: z.array(z.object({ name: z.string(), relation: z.string(), phone: z.string() })),
  })
  .meta({ id: 'Pupil' });
export type Pupil = z.output<typeof Pupil>;

export const StaffRow = z
  .object({
    personId: Id,
    name: z.string(),
    schoolId: Id.nullable(),
    schoolName: z.string().nullable(),
    duties: z.array(z.string()),
    teaching: z.array(z.string()),
  })
  .meta({ id: 'StaffRow' });
export type StaffRow = z.output<typeof StaffRow>;

const schoolParam = z.object({ id: Id });
export const place = contract({
  regions: {
    method: 'GET',
    path: '/regions',
    action: 'region.read',
    summary: '本人范围内的区划树',
    output: z.array(Region),
  },
  schools: {
    method: 'GET',
    path: '/schools',
    action: 'school.read',
    summary: '学校名册',
    query: PageQuery.extend({
      region: RegionCode.optional(),
      q: z.string().trim().max(40).optional(),
      kind: z.enum(SCHOOL_KINDS).optional(),
    }),
    output: pageOf(School),
  },
  school: {
    method: 'GET',
    path: '/schools/{id}',
    action: 'school.read',
    summary: '一所学校',
    params: schoolParam,
    output: School,
  },
  classes: {
    method: 'GET',
    path: '/classes',
    action: 'class.read',
    summary: '班级：本校、本年级或本人任教',
    query: z.object({
      school: Id.optional(),
      grade: z.coerce.number().int().min(1).max(9).optional(),
      mine: Truth.optional(),
    }),
    output: z.array(ClassRow),
  },
  class: {
    method: 'GET',
    path: '/classes/{id}',
    action: 'class.read',
    summary: '一个班级及任课教师',
    params: schoolParam,
    output: ClassDetail,
  },
  pupils: {
    method: 'GET',
    path: '/classes/{id}/pupils',
    action: 'pupil.read',
    summary: '一个班级的学生名单',
    params: schoolParam,
    output: z.array(Pupil),
  },
  staff: {
    method: 'GET',
    path: '/staff',
    action: 'staff.read',
    summary: '教职工名册',
    query: PageQuery.extend({ school: Id.optional(), q: z.string().trim().max(40).optional() }),
    output: pageOf(StaffRow),
  },
});

export const CalendarDay = z
  .object({ day: Day, kind: z.string(), published: z.boolean(), note: z.string().nullable() })
  .meta({ id: 'CalendarDay' });
export const SchoolCalendarView = z
  .object({
    terms: z.array(z.object({ id: Id, name: z.string(), first: Day, last: Day })),
    days: z.array(CalendarDay),
    offWork: z.array(z.object({ region: RegionCode, from: Day, until: Day.nullable(), time: z.string() })),
  })
  .meta({ id: 'SchoolCalendarView' });
export type SchoolCalendarView = z.output<typeof SchoolCalendarView>;

export const calendar = contract({
  read: {
    method: 'GET',
    path: '/calendar',
    action: 'calendar.read',
    summary: '校历：学期、每日性质、下班时间；国务院尚未公布的年份明确说明',
    query: z.object({ school: Id.optional(), region: RegionCode.optional(), from: Day, until: Day }),
    output: SchoolCalendarView,
  },
  setDay: {
    method: 'PUT',
    path: '/calendar/days',
    action: 'calendar.edit',
    summary: '改定某一天（停课、补课、考试等），本县或本校',
    body: z.object({
      region: RegionCode.optional(),
      school: Id.optional(),
      day: Day,
      kind: z.enum(['teachingDay', 'suspended', 'vacation', 'restDay']),
      note: z.string().trim().min(2).max(60),
    }),
    output: CalendarDay,
  },
});
