import { type Facts, textOf } from '../facts.ts';

/** Fields of the platform's export, as offices call them. */
const FIELDS: Readonly<Record<string, string>> = {
  name: '机构名称',
  creditCode: '统一社会信用代码',
  licenceNo: '办学许可证号',
  address: '地址',
  legalPerson: '法定代表人',
  licenceUntil: '许可证有效期',
  status: '机构状态',
  stages: '学段',
  platformId: '平台编号',
};

const STATUSES: Readonly<Record<string, string>> = {
  unlicensed: '无证',
  operating: '正常',
  rectifying: '整改中',
  suspended: '暂停招生',
  converting: '转非营利中',
  stripping: '剥离学科类中',
  closing: '终止办理中',
  closed: '已关停',
  absconded: '失联',
  revoked: '已吊销',
  deregistered: '已注销',
};
const STAGES: Readonly<Record<string, string>> = { preschool: '学前', compulsory: '义务教育', senior: '高中' };

const ours = (f: Facts): string => {
  const value = textOf(f.ours);
  if (value === '') return '空白';
  if (f.field === 'status') return STATUSES[value] ?? value;
  if (f.field === 'stages')
    return value
      .split(',')
      .map((stage) => STAGES[stage] ?? stage)
      .join('、');
  return value;
};
const theirs = (f: Facts): string => (textOf(f.theirs) === '' ? '空白' : textOf(f.theirs));

/** What an official reads when the national platform and the register do not say the same. */
export const identitySentences = {
  'institutions.platformAbsent': (f: Facts) =>
    `“${textOf(f.name)}”不在全国平台的导出表里。所有机构都应纳入平台全流程监管，请督促其注册入驻；如已停办，请更新机构状态。`,
  'institutions.platformNoCourse': (f: Facts) =>
    `“${textOf(f.name)}”在办 ${textOf(f.ours)} 门课程，全国平台上一门也没有。请督促其补报课程。`,
  'institutions.platformDiffers': (f: Facts) =>
    `“${textOf(f.name)}”的${FIELDS[textOf(f.field)] ?? textOf(f.field)}两边不一致：本县台账为“${ours(f)}”，全国平台为“${theirs(f)}”。请核实后更正错的一边。`,
  'institutions.platformOld': (f: Facts) =>
    `${textOf(f.county)}最近一次与全国平台核对是 ${textOf(f.on)}，已过 ${textOf(f.age)} 天，超过 ${textOf(f.days)} 天。请从全国平台导出机构表，重新核对。`,
  'institutions.platformNever': (f: Facts) =>
    `${textOf(f.county)}还没有与全国平台核对过。请从全国平台导出机构表，上传核对。`,
  'institutions.platform.prepaid': (f: Facts) =>
    `全国平台上“${textOf(f.name)}”的预收费没有纳入监管。预收费须全额纳入，收退费和账户流水都要入账可查，请督促办理。`,
  'institutions.platform.account': (f: Facts) =>
    `全国平台上“${textOf(f.name)}”没有登记预收费监管账户。请督促其补报，账户流水要能逐笔查到。`,
};

export const identityRuleTexts = {
  'REG-7': {
    title: '机构全部纳入全国平台',
    summary:
      '每家机构都要在全国平台上，信息真实、完整、及时更新；与平台导出表比对，平台缺的、没有课程的、不一致的逐条办结。',
  },
  'REG-8': {
    title: '预收费全额纳入平台监管',
    summary: '预收费要全部纳入监管，收费、退费和账户流水都在平台入账可查；没有纳入或没有登记监管账户的记录在案。',
  },
};
