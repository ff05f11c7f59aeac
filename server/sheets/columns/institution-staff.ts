import type { Certificate, Employment, StaffKind } from '#policy/institutions/index.ts';
import { optional, type RowOf, required } from '../column.ts';
import { day } from '../values/day.ts';
import { subjectCodes } from '../values/institution.ts';
import { choice, text, yesNo } from '../values/text.ts';

/** By which of its codes or its name a row names its institution. */
export const institutionColumn = required(
  {
    zh: '所属机构',
    en: 'Institution',
    aliases: ['机构', '机构名称', '统一社会信用代码', '信用代码', '办学许可证号', '培训机构', '任职机构'],
    sample: { value: '52980102MJ00001060', width: 24 },
  },
  text(100),
);

const dayColumn = (zh: string, en: string, sample: string, ...aliases: string[]) =>
  optional({ zh, en, aliases, sample: { value: sample, width: 13, ...(sample !== '' && { isDay: true }) } }, day, null);
const textColumn = (zh: string, en: string, sample: string, width: number, most: number, ...aliases: string[]) =>
  optional({ zh, en, aliases, sample: { value: sample, width } }, text(most), null);

export const institutionStaffColumns = {
  institution: institutionColumn,
  name: required(
    { zh: '姓名', en: 'Name', aliases: ['人员姓名', '教师姓名', '从业人员'], sample: { value: '钱文', width: 12 } },
    text(40),
  ),
  identity: textColumn(
    '身份证号',
    'Identity number',
    '980102198503124032',
    22,
    30,
    '身份证',
    '身份证号码',
    '证件号码',
    '公民身份号码',
  ),
  phone: textColumn('手机号', 'Phone', '13900000231', 16, 30, '手机', '联系电话', '电话'),
  kind: required(
    {
      zh: '人员类别',
      en: 'Kind',
      aliases: ['岗位', '岗位类别', '人员类型', '类别'],
      sample: { value: '教学人员', width: 12, list: ['教学人员', '教研人员', '其他人员'] },
    },
    choice<StaffKind>({
      teaching: ['教学人员', '教学', '教师', '任课教师', '授课教师'],
      research: ['教研人员', '教研'],
      other: ['其他人员', '其他', '助教', '带班人员', '行政', '行政人员', '后勤'],
    }),
  ),
  employment: required(
    {
      zh: '专兼职',
      en: 'Employment',
      aliases: ['用工形式', '专职/兼职', '聘用形式', '是否专职'],
      sample: { value: '专职', width: 10, list: ['专职', '兼职'] },
    },
    choice<Employment>({ full: ['专职', '全职', '是'], part: ['兼职', '否'] }),
  ),
  subjects: optional(
    { zh: '任教学科', en: 'Subjects', aliases: ['学科', '任教科目', '授课科目'], sample: { value: '数学', width: 16 } },
    subjectCodes,
    null,
  ),
  certificateKind: optional(
    {
      zh: '资格证类别',
      en: 'Certificate',
      aliases: ['证书类别', '资格类型', '资格证类型'],
      sample: { value: '教师资格证', width: 16, list: ['教师资格证', '专业技能证书', '无'] },
    },
    choice<Certificate>({
      teacher: ['教师资格证', '教师资格', '教师资格证书'],
      professional: ['专业技能证书', '职业技能证书', '专业证书', '专业资格证'],
      none: ['无', '没有'],
    }),
    null,
  ),
  certificateNo: textColumn(
    '证书编号',
    'Certificate number',
    '20203600012000231',
    22,
    60,
    '资格证号',
    '教师资格证号',
    '证书号',
    '资格证编号',
  ),
  vettedOn: dayColumn(
    '准入查询日期',
    'Vetted on',
    '2026-03-01',
    '背景核查日期',
    '犯罪记录查询日期',
    '违法犯罪查询日期',
  ),
  vettingResult: optional(
    {
      zh: '查询结果',
      en: 'Vetting result',
      aliases: ['准入查询结果', '核查结果', '背景核查结果'],
      sample: { value: '无记录', width: 12, list: ['无记录', '有记录'] },
    },
    choice<'clear' | 'hit'>({ clear: ['无记录', '无', '合格', '通过', '未发现'], hit: ['有记录', '有', '不合格'] }),
    null,
  ),
  abroad: optional(
    {
      zh: '是否在境外',
      en: 'Abroad',
      aliases: ['境外人员', '境外外教', '是否境外'],
      sample: { value: '否', width: 10, list: ['是', '否'] },
    },
    yesNo,
    null,
  ),
  experience: textColumn('教学经历', 'Experience', '从教 8 年', 20, 500, '从教经历', '工作经历'),
  publishedOn: dayColumn('公示日期', 'Published on', '2026-03-02'),
  platformFiledOn: dayColumn('平台备案日期', 'Filed on platform', '2026-03-05', '备案日期'),
  joinedOn: dayColumn('入职日期', 'Joined on', '2022-01-01', '到岗日期', '聘用日期'),
  leftOn: dayColumn('离职日期', 'Left on', '', '离岗日期'),
};

export type InstitutionStaffRow = RowOf<typeof institutionStaffColumns>;
export const institutionStaffTable = { kind: 'institution-staff', columns: institutionStaffColumns } as const;
