import type { SchoolSystem } from '#policy/kernel/grade.ts';
import { cellText } from '../cell.ts';
import { optional, type RowOf, required } from '../column.ts';
import { type ReadCell, read } from '../reading.ts';
import { day } from '../values/day.ts';
import { regionCode } from '../values/identity.ts';
import { choice, text } from '../values/text.ts';
import { codeColumn, nameColumn } from './roster.ts';

const systemWord = choice<SchoolSystem>({
  '6-3': ['六三制', '六三', '63', '63制', '6-3制', '6+3', '6年制', '六年制'],
  '5-4': ['五四制', '五四', '54', '54制', '5-4制', '5+4', '5年制', '五年制'],
});

/** '6-3' typed into a sheet becomes the third of June. */
const system: ReadCell<SchoolSystem> = (cell, context) => {
  const monthDay = cell.kind === 'date' ? cellText(cell).slice(5) : '';
  if (monthDay === '06-03') return read('6-3');
  if (monthDay === '05-04') return read('5-4');
  return systemWord(cell, context);
};

export const schoolColumns = {
  name: nameColumn('学校名称', 'School', '临溪镇中心小学', '学校', '校名', '名称', '单位名称'),
  code: codeColumn,
  system: required(
    {
      zh: '学制',
      en: 'System',
      aliases: ['学制类型', 'School system'],
      sample: { value: '六三制', width: 10, list: ['六三制', '五四制'] },
    },
    system,
  ),
  kind: required(
    {
      zh: '办学类型',
      en: 'Kind',
      aliases: ['学校类型', '类型', '办学层次', '学段', '学校类别'],
      sample: { value: '小学', width: 14, list: ['小学', '初中', '九年一贯制'] },
    },
    choice({
      primary: ['小学', '完全小学', '中心小学', '完小'],
      junior: ['初中', '初级中学', '完全中学', '中学'],
      'nine-year': ['九年一贯制', '九年一贯制学校', '九年制', '一贯制', '十二年一贯制'],
    }),
  ),
  div: required(
    {
      zh: '区县代码',
      en: 'County code',
      aliases: ['区划代码', '行政区划代码', '行政区划', '县区代码', '区县'],
      sample: { value: '980103', width: 12 },
    },
    regionCode(6),
  ),
  street: optional(
    {
      zh: '街道/乡镇代码',
      en: 'Street code',
      aliases: ['街道代码', '乡镇代码', '街道', '乡镇', '街道/乡镇', '乡镇街道代码'],
      sample: { value: '980103102', width: 14 },
    },
    regionCode(9),
    null,
  ),
  setting: required(
    {
      zh: '城乡',
      en: 'Setting',
      aliases: ['城乡类型', '城乡分类', '城乡属性', '所在地类型'],
      sample: { value: '乡村', width: 8, list: ['城镇', '乡村'] },
    },
    choice({ town: ['城镇', '城区', '镇区', '城市', '县城', 'urban'], village: ['乡村', '农村', '村', '乡', 'rural'] }),
  ),
  principal: optional(
    { zh: '校长', en: 'Principal', aliases: ['校长姓名', '负责人'], sample: { value: '陈志远', width: 12 } },
    text(60),
    '',
  ),
  openedOn: optional(
    {
      zh: '办学日期',
      en: 'Opened on',
      aliases: ['建校日期', '开办日期', '成立日期'],
      sample: { value: '2001-09-01', isDay: true, width: 13 },
    },
    day,
    null,
  ),
};

export type SchoolRow = RowOf<typeof schoolColumns>;
export const schoolTable = { kind: 'schools', columns: schoolColumns } as const;
