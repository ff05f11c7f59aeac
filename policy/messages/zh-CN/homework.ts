import { type Facts, numberOf, textOf } from '../facts.ts';
import { dayText, holdersText, limitSourceText, subjectText, TIERS } from './words.ts';

const forTier = (facts: Facts): string => (facts.tier === 'all' ? '' : `（${TIERS[textOf(facts.tier)]}）`);

const heldBy = (facts: Facts): string => {
  const holders = holdersText(facts);
  return holders === '' ? '' : `，已占用：${holders}`;
};

const room = (facts: Facts): string =>
  numberOf(facts.left) > 0 ? `最多还能布置 ${numberOf(facts.left)} 分钟` : '当天已没有余量';

const ask = (facts: Facts, why: string): string =>
  `文中“${textOf(facts.phrase)}”${why}如果不是这个意思，请写明理由后发布；如果是，请改掉。`;

/** What a teacher or an official reads when a rule of homework fires: what is wrong, the numbers, and what to do. */
export const homeworkSentences = {
  'homework.lowerPrimaryHome': (f: Facts) =>
    `${numberOf(f.grade) === 1 ? '一' : '二'}年级不布置家庭书面作业，这项书面作业（${numberOf(f.minutes)} 分钟）不能带回家。请改为校内完成的巩固练习，或改成口头、阅读、实践类作业。`,
  'homework.practiceOver': (f: Facts) =>
    `${dayText(f.day)}校内巩固练习将达 ${numberOf(f.total)} 分钟，超过适量标准 ${numberOf(f.limit)} 分钟（${limitSourceText(f)}）。确需安排请写明理由。`,
  'homework.overLimit': (f: Facts) =>
    `${dayText(f.day)}全班书面作业将达 ${numberOf(f.total)} 分钟，超过上限 ${numberOf(f.limit)} 分钟（${limitSourceText(f)}）。本项${forTier(f)}当天计 ${numberOf(f.minutes)} 分钟${heldBy(f)}。${room(f)}，请压减、改期，或与其他学科调换。`,
  'homework.overReserved': (f: Facts) =>
    `${dayText(f.day)}预留 ${numberOf(f.minutes)} 分钟后，全班书面作业将达 ${numberOf(f.total)} 分钟，超过上限 ${numberOf(f.limit)} 分钟（${limitSourceText(f)}）${heldBy(f)}。最多还能预留 ${numberOf(f.left)} 分钟。`,
  'homework.overRest': (f: Facts) =>
    `${dayText(f.day)}起的 ${numberOf(f.days)} 天休息日，书面作业共 ${numberOf(f.total)} 分钟，平均每天 ${numberOf(f.average)} 分钟，超过日上限 ${numberOf(f.limit)} 分钟（${limitSourceText(f)}）${heldBy(f)}。请压减；确需布置请写明理由。`,
  'homework.flag.parentAction': () => '严禁给家长布置或变相布置作业。请改为学生自己能完成的任务。',
  'homework.flag.parentCheck': () =>
    '严禁要求家长检查、批改作业，签字、打卡代替批改也不行。作业由教师批改，请去掉这项要求。',
  'homework.flag.selfMarking': () => '严禁要求学生自批自改作业。请由教师批改并及时反馈。',
  'homework.flag.phoneRequired': () => '不得用手机布置作业，也不得要求学生用手机完成作业。请改为纸笔或校内完成。',
  'homework.flag.punitive': () => '严禁布置惩罚性作业。请撤下这项作业。',
  'homework.flag.repetitive': () => '严禁布置机械、重复的作业。请换成有针对性的练习。',
  'homework.text.HW-12': (f: Facts) => ask(f, '像是给家长布置任务，这是明令禁止的。'),
  'homework.text.HW-13': (f: Facts) => ask(f, '像是要求家长检查、批改、签字或打卡，这是明令禁止的。'),
  'homework.text.HW-14': (f: Facts) => ask(f, '像是要求学生自批自改，这是明令禁止的。'),
  'homework.text.HW-15': (f: Facts) => ask(f, '像是机械重复或惩罚性作业，这是明令禁止的。'),
  'homework.text.HW-16': (f: Facts) => ask(f, '像是要求用手机或网络完成、提交作业，这是不允许的。'),
  'homework.text.HW-18': (f: Facts) => ask(f, '像是不完成就不许睡。到就寝时间仍未完成的，应让学生按时睡觉，不得处罚。'),
  'homework.repeated': (f: Facts) =>
    `内容与${dayText(f.earlierDay)}的《${textOf(f.earlierTitle)}》相同，${numberOf(f.window)} 天内重复布置会成为机械作业。确需再布置请写明理由。`,
  'homework.implausibleMinutes': (f: Facts) =>
    `预计时长应是 1 到 ${numberOf(f.limit)} 之间的整数分钟，现为 ${numberOf(f.minutes)}。请核对。`,
  'homework.dueBefore': (f: Facts) => `上交日${dayText(f.dueOn)}早于布置日${dayText(f.assignedOn)}。请核对日期。`,
  'homework.dueTooLate': (f: Facts) =>
    `从布置到上交共 ${numberOf(f.days)} 天，超过 ${numberOf(f.limit)} 天。请改早上交日，或分成几次布置。`,
  'homework.outsideTerm': (f: Facts) =>
    f.first === null
      ? `布置日${dayText(f.assignedOn)}不在任何学期内。请核对日期，或先维护校历。`
      : `布置日${dayText(f.assignedOn)}不在本学期（${textOf(f.first)} 至 ${textOf(f.last)}）内。请核对日期。`,
  'homework.unpublishedYear': (f: Facts) =>
    `国务院办公厅尚未公布 ${textOf(f.year)} 年放假安排，${dayText(f.day)}是否上课暂按周末和法定假日推算。安排公布后请核对日期，本项已记录。`,
  'homework.publishedLate': (f: Facts) =>
    `布置日是${dayText(f.assignedOn)}，到${dayText(f.today)}才公示。作业应在布置时公示，本次补公示已记录。`,
  'homework.noNotice': (f: Facts) =>
    `${textOf(f.className)}${dayText(f.day)}没有公示任何作业。当天确实没有作业，也应在公示栏写明；请核实原因并督促补上。`,
  'homework.swapNotHeld': (f: Facts) =>
    `${subjectText(textOf(f.giver))}在${dayText(f.day)}只有 ${numberOf(f.held)} 分钟可让出，不能让出 ${numberOf(f.minutes)} 分钟。请改少。`,
  'homework.swapSelf': (f: Facts) => `${subjectText(textOf(f.giver))}不能与自己调换分钟数。请选另一个学科。`,
  'homework.rowRepeated': (f: Facts) => `与第 ${numberOf(f.firstRow)} 行完全相同，只计一次。请删去重复的一行。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;
