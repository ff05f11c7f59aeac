import type { ListName } from '#policy/institutions/facts.ts';
import type { NoticeKind } from '../../notify/notify.ts';

type Facts = Readonly<Record<string, string | number>>;
export type NotifyText = Readonly<Record<NoticeKind, (facts: Facts) => string>>;

const LISTS: Readonly<Record<ListName, string>> = { white: '白名单', black: '黑名单', watch: '重点关注名单' };

export const notify: NotifyText = {
  'swap-asked': (f) => `${f.by}请您让出${f.className} ${f.day} 的 ${f.minutes} 分钟，等您答复。`,
  'swap-granted': (f) => `${f.by}同意让出${f.className} ${f.day} 的 ${f.minutes} 分钟，已转到您名下。`,
  'swap-declined': (f) => `${f.by}没有同意让出${f.className} ${f.day} 的 ${f.minutes} 分钟。`,
  'import-checked': (f) => `《${f.file}》已试算：共 ${f.rows} 行，${f.errors} 处错误。`,
  'import-done': (f) => `《${f.file}》已写入：新增 ${f.created} 条，更新 ${f.updated} 条。`,
  'import-failed': (f) => `《${f.file}》没有写入，请打开查看原因。`,
  'list-entered': (f) => `“${f.name}”已列入${LISTS[f.list as ListName]}：${f.reason}`,
  'list-renewed': (f) => `“${f.name}”的${LISTS[f.list as ListName]}已续期：${f.reason}`,
  'list-removed': (f) => `“${f.name}”已移出${LISTS[f.list as ListName]}：${f.reason}`,
  'list-appeal-upheld': (f) => `“${f.name}”的申诉已有决定：维持原决定。${f.reason}`,
  'list-appeal-granted': (f) => `“${f.name}”的申诉成立，已移出${LISTS[f.list as ListName]}。${f.reason}`,
};
