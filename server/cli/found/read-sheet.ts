import type { Locale } from '../../messages/locale.ts';
import { optional, required } from '../../sheets/column.ts';
import { openSheet, readTable, sayCell } from '../../sheets/index.ts';
import { day } from '../../sheets/values/day.ts';
import { choice, text as textCell } from '../../sheets/values/text.ts';
import type { Item, ItemKind, Read } from './item.ts';
import { foundText } from './text.ts';

const words = (zh: string, en: string, ...aliases: string[]) => ({ zh, en, aliases, sample: { value: '' } });

/** 建库表: one line for each region, term, off-work time and official. */
const columns = {
  kind: required(
    words('项目', 'Kind', '类别', '种类'),
    choice<ItemKind>({
      region: ['区划', '行政区划', '省', '市', '县', '区', '街道', '乡镇'],
      term: ['学期'],
      offWork: ['下班时间', '正常下班时间', 'off-work'],
      official: ['人员', '干部', '工作人员'],
    }),
  ),
  code: required(words('代码', 'Code', '区划代码', '行政区划代码'), textCell(20)),
  name: optional(words('名称', 'Name', '姓名', '名称/姓名'), textCell(200), ''),
  from: optional(words('开始', 'From', '开始日期', '起'), day, ''),
  until: optional(words('结束', 'Until', '结束日期', '止'), day, ''),
  time: optional(words('时间', 'Time', '下班时间'), textCell(20), ''),
  role: optional(words('角色', 'Role', '职务'), textCell(40), ''),
  login: optional(words('登录名', 'Login', '账号'), textCell(200), ''),
};

/**
 * The lines of a .csv or .xlsx file, as offices keep it: UTF-8 or GBK, columns in any order.
 * @throws SheetRefused when the file cannot be read or has no such header
 */
export async function readSheet(bytes: Uint8Array, today: string, locale: Locale): Promise<Read> {
  const text = foundText(locale);
  const items: Item[] = [];
  const mistakes: string[] = [];
  const file = await openSheet(bytes);
  for await (const { number, value, problems } of readTable(file, { kind: 'founding', columns }, { around: today })) {
    const place = text.row(number);
    for (const problem of problems) {
      const { sentence, hint } = sayCell(problem, locale);
      mistakes.push(text.cell(place, problem.column, [sentence, hint].filter(Boolean).join(' ')));
    }
    if (value !== null) items.push({ place, ...value });
  }
  return { items, mistakes };
}
