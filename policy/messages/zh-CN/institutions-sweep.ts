import { type Facts, numberOf, textOf } from '../facts.ts';
import type { RuleWords } from './rules.ts';
import { visitQuestions } from './visit-form.ts';

const named = (keys: Facts[string] | undefined): string =>
  textOf(keys)
    .split(',')
    .filter((key) => key !== '')
    .map((key) => visitQuestions[key]?.title ?? key)
    .join('、');

const whole = (f: Facts): string =>
  [textOf(f.missing) === '' ? '' : `还缺：${named(f.missing)}`, textOf(f.odd) === '' ? '' : `填得不对：${named(f.odd)}`]
    .filter((part) => part !== '')
    .join('；');

/** What a worker or an official reads when a rule of the sweep fires. */
export const sweepSentences = {
  'sweep.noBlocks': () => '还没有划分网格，摸排无从开始。请先把辖区分成网格，每格指定一名网格员。',
  'sweep.blockWithoutWorker': (f: Facts) =>
    `有 ${numberOf(f.count)} 个网格没有网格员：${textOf(f.names)}。请先派好人再启动，摸排要落到每一格。`,
  'sweep.outsideBlocks': (f: Facts) =>
    `有 ${numberOf(f.count)} 个在册教学点不在任何网格内，这次摸排走不到。请补划网格，或把它们放进就近的网格。`,
  'sweep.notCovered': (f: Facts) =>
    `“${textOf(f.name)}”结束时，${numberOf(f.targets)} 家在册机构走到 ${numberOf(f.seen)} 家，${numberOf(f.open)} 个网格没有走完。没走到的要在下一次摸排中补齐。`,
  'sweep.tooFewSeconds': (f: Facts) =>
    `抽查比例 ${numberOf(f.percent)}% 太低，至少要有 ${numberOf(f.least)}%，否则看不出第一次走访是否可靠。`,
  'sweep.outsideCounty': (f: Facts) =>
    `定位（北纬 ${numberOf(f.latitude)}，东经 ${numberOf(f.longitude)}）不在本县范围内。走访已收下，请核对是否走错地方或定位有误。`,
  'sweep.endedBeforeBegun': () => '走访的结束时间早于开始时间。走访已收下，请核对手机时钟，或问清当时的情况。',
  'sweep.fromTheFuture': (f: Facts) =>
    `走访时间比收到时还晚 ${numberOf(f.minutes)} 分钟，超过允许的时钟误差 ${numberOf(f.limit)} 分钟。走访已收下，请核对手机时钟。`,
  'sweep.answeredApart': (f: Facts) =>
    `有 ${numberOf(f.count)} 道题不是在走访期间填的。走访已收下，请核对是否事后补填。`,
  'sweep.incomplete': (f: Facts) => `${whole(f)}。补齐以前不能入档。`,
  'sweep.hiddenClass': (f: Facts) =>
    `网格员发现一处没有有效许可证的培训点：${textOf(f.name)}（${textOf(f.address)}）${f.pupils === null ? '' : `，在场学生 ${numberOf(f.pupils)} 名`}${textOf(f.clues) === '' ? '' : `，线索类型 ${textOf(f.clues)}`}。请立为案件线索，依法核查。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

export const sweepRuleTexts = {
  'REG-1': {
    title: '全面摸清培训机构',
    summary: '摸排要划成网格、每格有人、走到每一家；在册而没走到的、没有网格的，都要补上。',
  },
  'REG-10': {
    title: '网格发现隐形培训即为线索',
    summary: '网格员在居民楼、写字楼、酒店等处发现的无证培训点，经县级复核后立为案件线索。',
  },
  'SW-C1': { title: '走访定位在本县内', summary: '定位落在本县范围以外的走访照样收下，但要说明和核对。' },
  'SW-C2': {
    title: '走访时间可信',
    summary: '结束早于开始、晚于收到、题目不在走访期间填写的，照样收下，但要说明和核对。',
  },
  'SW-C3': {
    title: '走访填全才能入档',
    summary: '每种结果必填的题目和照片齐了，走访才能写进机构档案；没齐的先收下，退回补齐。',
  },
  'SW-C4': { title: '复查比例有下限', summary: '每次摸排要抽出一定比例的走访，由另一名网格员复查，种子与名单公布。' },
} satisfies Readonly<Record<string, RuleWords>>;
