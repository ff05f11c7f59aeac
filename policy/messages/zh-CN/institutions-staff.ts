import { type Facts, numberOf, textOf } from '../facts.ts';
import type { RuleWords } from './rules.ts';

const RED_LINES: readonly string[] = [
  '损害党中央权威、违背党的路线方针政策',
  '损害国家利益、社会公共利益或违背公序良俗',
  '散布错误观点、编造虚假信息',
  '歧视、侮辱、虐待、体罚或变相体罚学生',
  '遇突发事件不顾学生安危擅离职守',
  '与学生发生不正当关系，猥亵、性骚扰',
  '索要、收受学生及家长财物',
  '被依法追究刑事责任',
  '吸食毒品等违反治安管理的行为',
  '违法传教或开展宗教活动',
  '宣扬或从事邪教',
];
const SHOWN: Readonly<Record<string, string>> = {
  photo: '照片',
  certificate: '资格证书',
  experience: '从教经历',
  publishedOn: '公示日期',
};
const name = (f: Facts): string => textOf(f.name);
const lacks = (f: Facts): string =>
  textOf(f.lacks)
    .split(' ')
    .map((each) => SHOWN[each] ?? each)
    .join('、');
/** Of a matter that holds for several courses. */
const also = ({ courses }: Facts): string => (typeof courses === 'number' && courses > 1 ? `等 ${courses} 门课程` : '');
const by = (f: Facts): string => (f.by === 'identity' ? '身份证号' : '姓名和电话');

/** What an official or an institution reads when a rule about staff fires. */
export const staffSentences = {
  'staff.fullTimeShare': (f: Facts) =>
    `专职教学教研人员 ${numberOf(f.full)} 人，占全部 ${numberOf(f.all)} 人不到 ${numberOf(f.percent)}%。原则上不低于这个比例，请增配专职人员。`,
  'staff.tooFewFullTime': (f: Facts) =>
    `课程“${textOf(f.course)}”一班 ${numberOf(f.size)} 人，至少要有 ${numberOf(f.need)} 名专职教学人员，现有 ${numberOf(f.have)} 名。请增配教师或减小班额。`,
  'staff.noTeacherCertificate': (f: Facts) =>
    `${name(f)}没有教师资格证，不能教学科类课程“${textOf(f.course)}”。请登记相应的教师资格证，或换人授课。`,
  'staff.noSkillCertificate': (f: Facts) =>
    `${name(f)}没有登记职业（专业）能力证明，不能教“${textOf(f.course)}”。请登记证明，或换人授课。`,
  'staff.vettingHit': (f: Facts) => `${name(f)}的准入查询有违法犯罪记录，不得聘用；已在岗的须立即解聘。`,
  'staff.vettingMissing': (f: Facts) =>
    `${name(f)}没有准入查询记录。聘用前须查询性侵害、虐待、拐卖、暴力伤害等记录，此后每 ${numberOf(f.months)} 个月查一次；查清以前不能上岗。`,
  'staff.vettingAhead': (f: Facts) => `${name(f)}的准入查询日 ${textOf(f.on)} 还没到。请核对。`,
  'staff.vettingOld': (f: Facts) =>
    `${name(f)}上次准入查询是 ${textOf(f.on)}，超过 ${numberOf(f.months)} 个月。请重新查询。`,
  'staff.vettingPenalty': (f: Facts) =>
    `${name(f)}自 ${textOf(f.since)} 起没有有效的准入查询，已超过 ${numberOf(f.grace)} 天仍在岗。请责令改正；拒不改正或情节严重的，可依法警告、罚款直至吊销许可。`,
  'staff.inService': (f: Facts) =>
    `${textOf(f.county)}在职教师名册中有${by(f)}相同的${name(f)}。中小学、幼儿园在职教师不得受聘于培训机构。`,
  'staff.inServiceName': (f: Facts) =>
    `${textOf(f.county)}在职教师名册中有同名的${name(f)}。请核对是不是同一人；不是的，写明后提交。`,
  'staff.barred': (f: Facts) => `${name(f)}已列为禁止从业，不得聘用或授课。`,
  'staff.barredElsewhere': (f: Facts) => `${name(f)}在${textOf(f.county)}已列为禁止从业，不得聘用。`,
  'staff.redLine': (f: Facts) =>
    `${name(f)}因“${RED_LINES[numberOf(f.line) - 1] ?? ''}”被解聘：${textOf(f.reason)}。已列为禁止从业，请报送平台从业人员黑名单。`,
  'staff.notPublished': (f: Facts) =>
    `${name(f)}的信息还没有公示齐：缺${lacks(f)}。授课人员的姓名、照片、资格、经历公示后，“${textOf(f.course)}”${also(f)}才能开课。`,
  'staff.otherTeaches': (f: Facts) =>
    `${name(f)}登记为“其他人员”（助教、带班等），不能作为“${textOf(f.course)}”的授课人员。请改派教学人员。`,
  'staff.poached': (f: Facts) =>
    `${name(f)}于 ${textOf(f.leftOn)} 离开${textOf(f.county)}的学校，${textOf(f.joinedOn)} 入职，相隔不到 ${numberOf(f.months)} 个月。不得高薪挖抢学校教师，请写明聘用经过。`,
  'staff.fullTimeTwice': (f: Facts) =>
    `${name(f)}（${by(f)}相同）已是${textOf(f.county)}另一家机构的专职人员。一人只能在一处专职，请核对，或登记为兼职。`,
  'staff.alreadyHere': (f: Facts) => `${name(f)}（${by(f)}相同）已登记在本机构名下。请改原有的一条，不要重复登记。`,
  'staff.identityWrong': (f: Facts) =>
    `身份证号不对：${f.reason === 'check-digit' ? '校验位不符，多半是抄错了一位' : f.reason === 'future-birth' || f.reason === 'birth-date' ? '出生日期不存在' : '应是 18 位'}。请对照证件重填。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

export const staffRuleTexts = {
  'PS-1': {
    title: '专职教学教研人员占比',
    summary: '专职教学、教研人员原则上不低于全部从业人员的规定比例；不足的列为认定。',
  },
  'PS-2': {
    title: '线下中小学班专职教学人员',
    summary: '线下面向中小学生的班，专职教学人员不低于学生人数的规定比例，向上取整；不足的不能开课。',
  },
  'PS-3': {
    title: '线下学前班专职培训人员',
    summary: '线下面向三岁以上学前儿童的班，专职培训人员不低于儿童人数的规定比例，向上取整；不足的不能开课。',
  },
  'PS-4': { title: '学科类教师持教师资格证', summary: '没有教师资格证的，不能排入学科类课程。' },
  'PS-4a': { title: '非学科类教师持能力证明', summary: '没有职业（专业）能力证明的，不能排入非学科类课程。' },
  'PS-5': {
    title: '准入查询每年一次',
    summary: '聘用前查询违法犯罪记录，此后每年一次；没有查询、超期或有记录的，不能上岗授课。',
  },
  'PS-6': {
    title: '在职教师不得受聘',
    summary: '与学校在职名册身份证号相同、或姓名和电话都相同的不能聘用；只是同名的先核对再写明。',
  },
  'PS-7': { title: '禁止从业人员不得聘用', summary: '本机构或别处已列为禁止从业的，不能聘用，也不能授课。' },
  'PS-8': { title: '触犯红线即解聘', summary: '因十一条红线之一解聘的，记录在案、列为禁止从业，并作为线索上报。' },
  'PS-9': {
    title: '授课人员先公示后开课',
    summary: '教学教研人员的姓名、照片、资格证书、经历公示齐全，所授课程才能开课。',
  },
  'PS-10': { title: '三类从业人员', summary: '分教学、教研、其他；助教和带班人员算其他，不能作为授课人员。' },
  'PS-11': { title: '不得挖抢学校教师', summary: '离开学校后短期内入职的，要写明聘用经过。' },
  'PS-12': {
    title: '未做准入查询的处罚',
    summary: '缺少有效查询超过宽限期仍在岗，或有记录仍在岗的，作为案件线索。',
  },
  'PS-C1': { title: '一人不能两处专职', summary: '同一人已在别家机构专职的，不能再登记为专职；跨县也查。' },
  'PS-C3': { title: '一人只登记一次', summary: '同一人已在本机构在岗名单中的，不能再登记一条。' },
  'PS-C2': { title: '身份证号可信', summary: '位数、出生日期或校验位不对的不能填。系统只留加密散列和遮掩后的号码。' },
} satisfies Readonly<Record<string, RuleWords>>;
