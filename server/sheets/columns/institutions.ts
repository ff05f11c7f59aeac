import type { LegalForm, LicenceScope, Status } from '#policy/institutions/index.ts';
import { type ColumnSample, type ColumnWords, optional, type RowOf, required } from '../column.ts';
import type { ReadCell } from '../reading.ts';
import { day } from '../values/day.ts';
import { regionCode } from '../values/identity.ts';
import { fen, modes, stages, whole } from '../values/institution.ts';
import { choice, text } from '../values/text.ts';

const words = (zh: string, en: string, sample: ColumnSample, ...aliases: string[]): ColumnWords => ({
  zh,
  en,
  aliases,
  sample,
});
const sampleOf = (value: string | number, width: number): ColumnSample => ({ value, width });
const maybe = <T>(of: ColumnWords, readCell: ReadCell<T>) => optional<T, null>(of, readCell, null);
const dayOf = (zh: string, en: string, sample: string, ...aliases: string[]) =>
  maybe(words(zh, en, { value: sample, isDay: true, width: 13 }, ...aliases), day);
const textOf = (zh: string, en: string, sample: string, width: number, ...aliases: string[]) =>
  maybe(words(zh, en, sampleOf(sample, width), ...aliases), text(200));
const countOf = (zh: string, en: string, sample: number, ...aliases: string[]) =>
  maybe(words(zh, en, sampleOf(sample, 10), ...aliases), whole(0, 10_000_000));
const moneyOf = (zh: string, en: string, sample: number, ...aliases: string[]) =>
  maybe(words(zh, en, sampleOf(sample, 14), ...aliases), fen);

export const institutionName = required(
  words(
    '机构名称',
    'Institution',
    sampleOf('东湖区新希望培训学校', 28),
    '名称',
    '单位名称',
    '培训机构名称',
    '机构全称',
  ),
  text(100),
);
export const creditCodeColumn = maybe(
  words('统一社会信用代码', 'Credit code', sampleOf('52980102MJ00001060', 22), '信用代码', '社会信用代码', '机构代码'),
  text(40),
);
export const licenceColumn = maybe(
  words('办学许可证号', 'Licence number', sampleOf('198010270000105', 20), '许可证号', '办学许可证编号', '许可证编号'),
  text(60),
);
export const licenceUntilColumn = dayOf(
  '许可证有效期至',
  'Licence until',
  '2027-12-31',
  '有效期至',
  '许可证截止日期',
  '证照有效期',
  '有效期截止',
  '有效期',
);
export const addressColumn = textOf(
  '地址',
  'Address',
  '东湖区文化路12号',
  30,
  '注册地址',
  '办学地址',
  '机构地址',
  '经营地址',
);
export const legalPersonColumn = textOf('法定代表人', 'Legal person', '赵明', 12, '法人', '法人代表', '法人姓名');
export const platformIdColumn = textOf('平台编号', 'Platform number', 'P9801020105', 16, '全国平台编号', '机构编号');

/** What a status is called in a register; the first word is the one that we write. */
export const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  operating: ['正常办学', '正常', '在办', '营业'],
  unlicensed: ['无证办学', '无证'],
  suspended: ['暂停招生', '停止招生'],
  rectifying: ['限期整改', '整改中', '整改'],
  converting: ['转登记中', '营转非'],
  stripping: ['剥离学科类业务中', '剥离学科类'],
  closing: ['终止办学中', '办理终止'],
  closed: ['已停办', '停办', '关停', '已关停'],
  absconded: ['失联', '跑路'],
  revoked: ['已吊销', '吊销'],
  deregistered: ['已注销', '注销'],
};

/** 培训机构台账: blank cells leave what is there. */
export const institutionColumns = {
  name: institutionName,
  creditCode: creditCodeColumn,
  legalForm: maybe(
    words(
      '登记形式',
      'Legal form',
      { value: '民办非企业单位', width: 16, list: ['民办非企业单位', '企业', '事业单位', '个体工商户', '未登记'] },
      '法人类型',
      '机构性质',
      '登记类型',
      '单位性质',
    ),
    choice<LegalForm>({
      nonprofit: ['民办非企业单位', '民办非企业', '民非', '非营利性', '非营利'],
      enterprise: ['企业', '营利性', '公司', '有限公司', '营利'],
      public: ['事业单位'],
      'sole-trader': ['个体工商户', '个体户', '个体'],
      none: ['未登记', '无'],
    }),
  ),
  licenceNo: licenceColumn,
  licenceAuthority: textOf('发证机关', 'Licensing authority', '东湖区教育局', 18, '审批机关', '许可机关'),
  licenceFrom: dayOf('发证日期', 'Licence from', '2022-01-01', '有效期起', '许可证起始日期'),
  licenceUntil: licenceUntilColumn,
  scope: maybe(
    words(
      '许可类别',
      'Scope',
      { value: '学科类', width: 12, list: ['学科类', '非学科类', '学科类和非学科类', '无'] },
      '培训类别',
      '办学类别',
      '机构类别',
      '类别',
    ),
    choice<LicenceScope>({
      subject: ['学科类', '学科'],
      'non-subject': ['非学科类', '非学科'],
      both: ['学科类和非学科类', '综合', '综合类', '兼有', '学科类、非学科类'],
      none: ['无', '无证'],
    }),
  ),
  stages: maybe(words('学段', 'Stages', sampleOf('小学、初中', 14), '培训学段', '招生对象', '办学层次'), stages),
  modes: maybe(words('培训形式', 'Modes', sampleOf('线下', 12), '办学形式', '培训方式', '线上线下'), modes),
  status: maybe(
    words(
      '机构状态',
      'Status',
      { value: '正常办学', width: 12, list: ['正常办学', '无证办学', '暂停招生', '限期整改', '已停办', '已注销'] },
      '状态',
      '办学状态',
    ),
    choice<Status>(STATUS_WORDS),
  ),
  streetCode: maybe(
    words('街道/乡镇代码', 'Street code', sampleOf('980102001', 14), '街道代码', '乡镇代码', '街道', '乡镇'),
    regionCode(9),
  ),
  address: addressColumn,
  legalPerson: legalPersonColumn,
  legalPersonId: maybe(
    words(
      '法定代表人身份证号',
      'Legal person’s identity number',
      sampleOf('980102197808150018', 22),
      '法人身份证号',
      '法人身份证',
      '法定代表人证件号码',
      '法定代表人身份证',
    ),
    text(30),
  ),
  phone: textOf('联系电话', 'Phone', '13900000105', 16, '电话', '手机号', '手机', '联系方式'),
  organiser: textOf('举办者', 'Organiser', '赵明', 14, '举办人', '举办单位'),
  principal: textOf('行政负责人', 'Principal', '钱文', 12, '校长', '负责人'),
  actualController: textOf('实际控制人', 'Actual controller', '赵明', 12),
  contact: textOf('联系人', 'Contact', '孙丽', 12),
  registrationAuthority: textOf('登记机关', 'Registration authority', '东湖区民政局', 18),
  registrationNo: textOf('登记证号', 'Registration number', '东民证字第0105号', 18, '登记号'),
  registrationUntil: dayOf('登记有效期至', 'Registration until', '2027-12-31'),
  classCount: countOf('班级数', 'Classes', 12, '开班数'),
  recruits: countOf('本期招生数', 'Recruits', 180, '招生人数', '本期招生'),
  capacity: countOf('最大容量', 'Capacity', 200, '核定规模', '办学规模'),
  lessonsPlanned: countOf('计划课时', 'Lessons planned', 1440, '总课时'),
  lessonsDelivered: countOf('已授课时', 'Lessons delivered', 720),
  lessonsRemaining: countOf('未授课时', 'Lessons remaining', 720, '剩余课时'),
  contractCount: countOf('签订协议数', 'Contracts', 180, '协议数', '合同数', '协议签订数'),
  contractTemplate: textOf('合同版本', 'Contract template', '2021示范文本', 14, '合同文本'),
  prepaidReceived: moneyOf('预收费总额', 'Prepaid received', 288000, '预收费', '预收费金额', '预收学费'),
  prepaidConsumed: moneyOf('已消课金额', 'Prepaid consumed', 144000, '已消费金额'),
  prepaidBalance: moneyOf('预收费余额', 'Prepaid balance', 144000, '资金余额'),
  refundPending: moneyOf('待退费金额', 'Refund pending', 0, '应退未退'),
  custodyBank: textOf('监管银行', 'Custody bank', '清川银行东湖支行', 20, '托管银行'),
  custodyAccount: textOf('监管账户', 'Custody account', '6222000000000105', 22, '托管账户', '专用账户'),
  insurance: textOf('保险', 'Insurance', '公众责任险', 14, '责任险'),
  icp: textOf('ICP备案号', 'ICP number', '', 18, '备案号'),
  platformId: platformIdColumn,
  /** As an exported register gives it, so that a row without a number finds its file again. */
  fileId: textOf('档案编号', 'File number', '', 38, '轻舟编号', '档案号'),
};

export type InstitutionRow = RowOf<typeof institutionColumns>;
export const institutionTable = { kind: 'institutions', columns: institutionColumns } as const;
