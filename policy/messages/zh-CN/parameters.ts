import type { ParameterKey } from '../../kernel/parameters.ts';
import { type Facts, numberOf, textOf } from '../facts.ts';
import { levelText, sourceText } from './words.ts';

export const parameterTitles: Readonly<Record<ParameterKey, string>> = {
  'hw.g1g2.homeWrittenMax': '一、二年级家庭书面作业上限',
  'hw.g1g2.practiceMax': '一、二年级每天校内巩固练习上限',
  'hw.g3g6.writtenMax': '小学三年级以上每天书面作业上限',
  'hw.g7g9.writtenMax': '初中每天书面作业上限',
  'hw.rest.dailyShareMax': '休息日日均书面作业占日上限的比例',
  'hw.nearMissShare': '接近上限的提示线（占上限的比例）',
  'hw.watchShare': '需要留意的提示线（占上限的比例）',
  'hw.repeat.windowDays': '相同内容视为重复布置的天数',
  'hw.item.minutesMax': '单项作业可填的最多分钟数',
  'hw.item.daysMax': '从布置到上交的最长天数',
  'reg.staleDays': '档案字段多少天未核实即算过期',
  'reg.platformDays': '多少天未与全国平台核对即提醒',
  'reg.answerDays': '机构答复补正要求的工作日数',
  'set.areaPerPupilMin': '同一时段生均面积下限（平方米）',
  'staff.fullTimeShareMin': '专职教学教研人员占全部从业人员的最低比例',
  'staff.offlineRatioMin': '线下每班专职教学人员与学生的最低比例',
  'staff.preschoolRatioMin': '线下学前每班专职培训人员与儿童的最低比例',
  'staff.bgCheckMonths': '从业人员准入查询的有效月数',
  'staff.vettingGraceDays': '准入查询缺失多少天后作为案件线索',
  'staff.poachMonths': '离开学校多少个月内入职须说明',
  'sweep.clockSkewMax': '走访手机时钟允许快的分钟数',
  'sweep.secondShareMin': '摸排复查占走访的最低比例',
  'institution.duplicate.proposeFrom': '两家机构疑似重复的提示线（相似程度）',
  'institution.duplicate.alikeFrom': '一项内容算作相近的提示线（相似程度）',
  'reg.licenceNoticeDays': '办学许可证到期前提醒的工作日数',
  'list.appealDays': '列入黑名单、移出白名单后可以申诉的工作日数',
  'list.publicDays': '移出或到期的名单记录继续公开的天数',
  'fee.spanMonthsMax': '一次收费最多收几个月',
  'fee.lessonsMax': '一次收费最多收几课时',
  'fee.amountMaxNonSubject': '非学科类一次收费最多收几元',
  'tr.offlineEndMax': '线下培训最晚结束时间（当天第几分钟）',
  'tr.onlineEndMax': '线上培训最晚结束时间（当天第几分钟）',
  'cls.appealDays': '分类鉴别结果告知后可以申请复核的工作日数',
  'cls.scienceClubs': '科普实验类课程一律按疑似学科类鉴别（1 是，0 否）',
};

const title = (f: Facts): string => parameterTitles[textOf(f.key) as ParameterKey] ?? textOf(f.key);
const span = (from: Facts[string] | undefined, until: Facts[string] | undefined): string =>
  `${textOf(from)} 起${until === null ? '' : `至 ${textOf(until)} 前`}`;
const setter = (f: Facts): string =>
  `${levelText(textOf(f.setBy))}定为 ${numberOf(f.setValue)}（${span(f.setFrom, f.setUntil)}，${sourceText(textOf(f.setSource))}）`;

export const parameterSentences = {
  'parameter.span': (f: Facts) => `“${title(f)}”的失效日 ${textOf(f.until)} 须晚于生效日 ${textOf(f.from)}。`,
  'parameter.overlap': (f: Facts) =>
    `“${title(f)}”在这段时间本级已有定值：${setter(f)}。再定只能比它更${f.direction === 'max' ? '低' : '高'}。`,
  'parameter.fixed': (f: Facts) => `“${title(f)}”是全国统一的数，地方不能另定。`,
  'parameter.loosened': (f: Facts) =>
    `“${title(f)}”拟定 ${numberOf(f.value)}，比上级${f.direction === 'max' ? '宽，下级只能定得更低' : '宽，下级只能定得更高'}：${setter(f)}。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
