import { optional, type RowOf } from '../column.ts';
import { whole } from '../values/institution.ts';
import { choice, text, yesNo } from '../values/text.ts';
import {
  addressColumn,
  creditCodeColumn,
  institutionName,
  legalPersonColumn,
  licenceColumn,
  licenceUntilColumn,
  platformIdColumn,
} from './institutions.ts';

/** The platform's own words beside yes and no. */
const supervised = choice<'yes' | 'no'>({
  yes: ['已纳入监管', '已纳入', '已监管', '监管中', '已开通', '是'],
  no: ['未纳入监管', '未纳入', '未监管', '未开通', '否'],
});

/** 全国平台导出表: what it does not tell is not compared. */
export const platformColumns = {
  name: institutionName,
  creditCode: creditCodeColumn,
  licenceNo: licenceColumn,
  platformId: platformIdColumn,
  address: addressColumn,
  legalPerson: legalPersonColumn,
  licenceUntil: licenceUntilColumn,
  status: optional(
    {
      zh: '机构状态',
      en: 'Status',
      aliases: ['状态', '平台状态', '办学状态', '审核状态', '经营状态'],
      sample: { value: '正常', width: 12 },
    },
    text(40),
    null,
  ),
  stages: optional(
    {
      zh: '学段',
      en: 'Stages',
      aliases: ['培训学段', '办学层次', '招生学段'],
      sample: { value: '小学、初中', width: 14 },
    },
    text(60),
    null,
  ),
  courses: optional(
    {
      zh: '课程数',
      en: 'Courses',
      aliases: ['课程数量', '上架课程数', '备案课程数', '在售课程数', '已上架课程'],
      sample: { value: 3, width: 10 },
    },
    whole(0, 100_000),
    null,
  ),
  prepaid: optional(
    {
      zh: '预收费监管',
      en: 'Prepaid supervised',
      aliases: ['资金监管状态', '预收费监管状态', '是否纳入资金监管', '资金监管'],
      sample: { value: '已纳入', width: 14, list: ['已纳入', '未纳入'] },
    },
    (cell, context) => {
      const word = supervised(cell, context);
      return word.ok ? { ok: true, value: word.value === 'yes' } : yesNo(cell, context);
    },
    null,
  ),
  account: optional(
    {
      zh: '监管账户',
      en: 'Supervised account',
      aliases: ['预收费账户', '监管账号', '专用账户', '资金监管账户'],
      sample: { value: '6222000000000105', width: 22 },
    },
    text(60),
    null,
  ),
};

export type PlatformRow = RowOf<typeof platformColumns>;
export const platformTable = { kind: 'platform', columns: platformColumns } as const;
