import type { CourseKind, ListName } from '#policy/institutions/index.ts';
import type { NoticeKind } from '../../notify/notify.ts';

type Facts = Readonly<Record<string, string | number>>;
export type NotifyText = Readonly<Record<NoticeKind, (facts: Facts) => string>>;

const LISTS: Readonly<Record<ListName, string>> = { white: '白名单', black: '黑名单', watch: '重点关注名单' };

const COURSE_KINDS: Readonly<Record<CourseKind, string>> = { subject: '学科类', 'non-subject': '非学科类' };

export const notify: NotifyText = {
  'swap-asked': (f) => `${f.by}请您让出${f.className} ${f.day} 的 ${f.minutes} 分钟，等您答复。`,
  'swap-granted': (f) => `${f.by}同意让出${f.className} ${f.day} 的 ${f.minutes} 分钟，已转到您名下。`,
  'swap-declined': (f) => `${f.by}没有同意让出${f.className} ${f.day} 的 ${f.minutes} 分钟。`,
  'import-checked': (f) => `《${f.file}》已试算：共 ${f.rows} 行，${f.errors} 处错误。`,
  'import-done': (f) => `《${f.file}》已写入：新增 ${f.created} 条，更新 ${f.updated} 条。`,
  'import-failed': (f) => `《${f.file}》没有写入，请打开查看原因。`,
  'institution-asked': (f) => `主管部门请贵机构在 ${f.due} 前办理：${f.text}`,
  'institution-answered': (f) => `“${f.name}”已答复：${f.text}`,
  'list-entered': (f) => `“${f.name}”已列入${LISTS[f.list as ListName]}：${f.reason}`,
  'list-renewed': (f) => `“${f.name}”的${LISTS[f.list as ListName]}已续期：${f.reason}`,
  'list-removed': (f) =>
    `“${f.name}”已移出${LISTS[f.list as ListName]}：${f.reason}${f.until === undefined ? '' : `。不服的可在${f.until}前（含当日）申诉`}`,
  'list-appeal-upheld': (f) => `“${f.name}”的申诉已有决定：维持原决定。${f.reason}`,
  'list-appeal-granted': (f) => `“${f.name}”的申诉成立，已移出${LISTS[f.list as ListName]}。${f.reason}`,
  'list-appeal-restored': (f) => `“${f.name}”的申诉成立，已恢复列入${LISTS[f.list as ListName]}。${f.reason}`,
  'case-assigned': (f) => `${f.by}请您鉴别一门课程，请先申明有无利害关系。`,
  'case-recused': (f) => `${f.by}申明有利害关系，已经回避，请另请一位专家。`,
  'case-third': () => '两位专家意见不一，请另请第三位专家。',
  'case-ready': () => '专家意见已经收齐，请作出认定。',
  'case-decided': (f) =>
    `《${f.name}》已认定为${COURSE_KINDS[f.kind as CourseKind]}。如有异议，可在 ${f.until} 当天及以前申请复核。`,
  'case-appealed': (f) => `机构对《${f.name}》认定为${COURSE_KINDS[f.kind as CourseKind]}申请复核，请复核后作出决定。`,
  'case-final': (f) => `《${f.name}》的复核已有决定：${COURSE_KINDS[f.kind as CourseKind]}。`,
};
