import * as z from 'zod';
import { IMPORT_KINDS } from './import-kinds.ts';
import { contract } from './kit.ts';
import { Id, Instant, PageQuery, pageOf, Version } from './schemas.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const SheetFinding = z
  .object({
    /** The sheet's name; '' in a .csv file. */
    sheet: z.string(),
    row: z.int(),
    column: z.string().nullable(),
    rule: z.string().nullable(),
    clause: z.string().nullable(),
    severity: z.enum(['error', 'warn']),
    sentence: z.string(),
    hint: z.string().nullable(),
  })
  .meta({ id: 'SheetFinding' });
export type SheetFinding = z.output<typeof SheetFinding>;

export const RegisterVerdictView = z
  .object({
    file: z.string(),
    rows: z.int(),
    classDays: z.int(),
    rulesBroken: z.int(),
    unreadable: z.int(),
    findings: z.array(SheetFinding),
    /** True when the list is cut; the annotated copy holds all. */
    cut: z.boolean(),
  })
  .meta({ id: 'RegisterVerdictView' });
export type RegisterVerdictView = z.output<typeof RegisterVerdictView>;

/** Judging somebody's own register: nothing is stored. */
export const register = contract({
  check: {
    method: 'POST',
    path: '/register-check',
    action: 'register.check',
    reads: true,
    perMinute: 20,
    summary: '核查一份作业登记表：只判断，不保存',
    query: z.object({ system: z.enum(['6-3', '5-4']).default('6-3') }),
    upload: true,
    status: 200,
    output: RegisterVerdictView,
  },
  annotate: {
    method: 'POST',
    path: '/register-check/annotated.xlsx',
    action: 'register.check',
    reads: true,
    perMinute: 20,
    summary: '同上，交还标注后的工作簿',
    query: z.object({ system: z.enum(['6-3', '5-4']).default('6-3') }),
    upload: true,
    status: 200,
    file: XLSX,
  },
  template: {
    method: 'GET',
    path: '/templates/{kind}',
    action: 'register.check',
    summary: '空白模板',
    params: z.object({ kind: z.enum(IMPORT_KINDS) }),
    file: XLSX,
  },
});

export const IMPORT_STATES = ['checking', 'checked', 'writing', 'done', 'failed', 'cancelled'] as const;
export const ImportView = z
  .object({
    id: Id,
    kind: z.enum(IMPORT_KINDS),
    file: z.string(),
    state: z.enum(IMPORT_STATES),
    by: z.string(),
    createdAt: Instant,
    rowsTotal: z.int().nullable(),
    rowsDone: z.int(),
    errors: z.int(),
    warnings: z.int(),
    /** What the commit would write or has written. */
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failure: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'ImportView' });
export type ImportView = z.output<typeof ImportView>;

const byId = z.object({ id: Id });
export const imports = contract({
  list: {
    method: 'GET',
    path: '/imports',
    action: 'import.read',
    summary: '导入记录',
    query: PageQuery,
    output: pageOf(ImportView),
  },
  homework: {
    method: 'POST',
    path: '/imports/homework',
    action: 'import.homework',
    summary: '上传作业登记表，先试算',
    upload: true,
    status: 202,
    output: ImportView,
  },
  roster: {
    method: 'POST',
    path: '/imports/roster/{kind}',
    action: 'import.roster',
    summary: '上传名册，先试算',
    params: z.object({ kind: z.enum(['schools', 'classes', 'staff', 'pupils', 'guardians']) }),
    upload: true,
    status: 202,
    output: ImportView,
  },
  institutions: {
    method: 'POST',
    path: '/imports/institutions/{kind}',
    action: 'import.institutions',
    summary: '上传机构台账、从业人员或课程名册，先试算',
    params: z.object({ kind: z.enum(['institutions', 'institution-staff', 'courses']) }),
    upload: true,
    status: 202,
    output: ImportView,
  },
  read: {
    method: 'GET',
    path: '/imports/{id}',
    action: 'import.read',
    summary: '一次导入',
    params: byId,
    output: ImportView,
  },
  findings: {
    method: 'GET',
    path: '/imports/{id}/findings',
    action: 'import.read',
    summary: '逐行问题',
    params: byId,
    query: PageQuery,
    output: pageOf(SheetFinding),
  },
  marked: {
    method: 'GET',
    path: '/imports/{id}/marked.xlsx',
    action: 'import.read',
    summary: '标注了问题的原表',
    params: byId,
    file: XLSX,
  },
  events: {
    method: 'GET',
    path: '/imports/{id}/events',
    action: 'import.read',
    summary: '进度',
    params: byId,
    events: ImportView,
  },
  commit: {
    method: 'POST',
    path: '/imports/{id}/commit',
    action: 'import.read',
    summary: '确认写入：全部成功或全部不写',
    params: byId,
    body: z.object({ version: Version, answer: z.string().trim().max(300).default('') }),
    status: 202,
    output: ImportView,
  },
  cancel: {
    method: 'POST',
    path: '/imports/{id}/cancel',
    action: 'import.read',
    summary: '放弃这次导入',
    params: byId,
    body: z.object({ version: Version }),
    output: ImportView,
  },
});
