import type { CourseKind, Dimension, DoubtId, SignalId } from '../../institutions/index.ts';
import { findSubject } from '../../kernel/subject.ts';
import { type Facts, textOf } from '../facts.ts';
import { dayText } from './words.ts';

const DIMENSIONS: Readonly<Record<Dimension, string>> = {
  purpose: '培训目的',
  content: '培训内容',
  method: '培训方式',
  evaluation: '评价方式',
};
const KINDS: Readonly<Record<CourseKind, string>> = { subject: '学科类', 'non-subject': '非学科类' };
const RELATIONS: Readonly<Record<string, string>> = {
  post: '本人任职',
  'part-time': '本人兼职',
  relative: '直系亲属任职或兼职',
  shares: '本人或直系亲属持股',
  other: '其他利害关系',
};
const STAGES: Readonly<Record<string, string>> = { preschool: '学龄前儿童', senior: '普通高中学生' };

const dimension = (f: Facts): string => DIMENSIONS[textOf(f.dimension) as Dimension];
const kind = (fact: Facts[string] | undefined): string => KINDS[textOf(fact) as CourseKind];

/** What people read when a rule on classification fires. */
export const classificationSentences = {
  'classification.missing': (f: Facts) =>
    `缺少“${dimension(f)}”的判断。目的、内容、方式、评价四个维度都要填写，缺一项不能提交。`,
  'classification.noEvidence': (f: Facts) => `“${dimension(f)}”没有写明依据。请写出课程材料中的哪一处支持这个判断。`,
  'classification.against': (f: Facts) =>
    `按所填四个维度应为${kind(f.says)}，结论却是${kind(f.kind)}。请核对；如果确是如此，请写明理由。`,
  'classification.undeclared': (f: Facts) =>
    `课程《${textOf(f.name)}》已经开课，还没有按四个维度自评申报。请机构尽快申报。`,
  'classification.declaredOtherwise': (f: Facts) =>
    `课程《${textOf(f.name)}》申报为非学科类，材料中却有学科类培训的迹象。请组织鉴别。`,
  'classification.byReference': (f: Facts) =>
    `课程《${textOf(f.name)}》面向${STAGES[textOf(f.stage)]}，参照义务教育阶段的办法鉴别。`,
  'classification.changed': (f: Facts) => `课程《${textOf(f.name)}》鉴别之后改过内容，原结论不再适用。请重新鉴别。`,
  'classification.notExpert': (f: Facts) => `${textOf(f.name)}当天不在专家库内，不能参加鉴别。请另选专家。`,
  'classification.tie': (f: Facts) =>
    `${textOf(f.name)}与这家机构有利害关系（${RELATIONS[textOf(f.relation)]}），应当回避。请另选专家。`,
  'classification.employed': (f: Facts) =>
    `${textOf(f.name)}本人或直系亲属在其他培训机构任职、兼职，不能担任鉴别专家。请另选专家。`,
  'classification.seatedAlready': (f: Facts) => `${textOf(f.name)}已经参加过这件鉴别，不能再占一席。请另选专家。`,
  'classification.differ': () => '两位专家结论不同。请另请一位专家提出意见。',
  'classification.tooFew': (f: Facts) =>
    f.count === 1
      ? '只有一位专家提出意见。性质不明确的课程须听取两位专家意见后再决定。'
      : '还没有专家提出意见。性质不明确的课程须听取两位专家意见后再决定。',
  'classification.overruled': (f: Facts) =>
    `多数专家认为是${kind(f.most)}，教育行政部门认定为${kind(f.kind)}。以教育行政部门认定为准，两种意见一并留存。`,
  'classification.late': (f: Facts) => `申请复核的期限到${dayText(f.until)}为止，今天是${dayText(f.today)}，已经逾期。`,
  'classification.corrected': (f: Facts) =>
    `上级复核将${kind(f.before)}改为${kind(f.after)}。两次结论及其理由一并留存。`,
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

export const classificationRuleTexts = {
  'CLS-1': {
    title: '四个维度都要判断',
    summary: '从培训目的、内容、方式、评价四个维度综合判断并留存；缺一个维度的不能作出结论。',
  },
  'CLS-2': {
    title: '培训目的',
    summary: '以学科知识与技能为导向、主要为提升学科成绩的，目的维度属学科类；须写明依据。',
  },
  'CLS-3': {
    title: '培训内容',
    summary:
      '以道德与法治、语文、历史、地理、数学、外语、物理、化学、生物为主要内容，或涉及这些学科课程标准规定内容的，不论叫什么名称，内容维度属学科类；须写明依据。',
  },
  'CLS-4': {
    title: '培训方式',
    summary:
      '以讲解学科知识、训练听说读写算为主，按预习、授课、巩固组织，教师（含虚拟教师）主导的，方式维度属学科类；须写明依据。',
  },
  'CLS-5': {
    title: '评价方式',
    summary: '侧重甄别与选拔、以成绩和考试结果为主要依据的，评价维度属学科类；须写明依据。',
  },
  'CLS-6': {
    title: '机构先自评申报',
    summary: '机构先按四个维度自评申报，不得隐匿或变相；已开课未申报的，或申报与材料不符的，列为问题。',
  },
  'CLS-7': {
    title: '专家意见与回避',
    summary: '性质不明确的，由专家提出意见；专家本人和直系亲属在机构任职、兼职等有利害关系的，必须回避。',
  },
  'CLS-8': {
    title: '逐级裁定与纠正',
    summary: '两位专家意见不一的另请第三位；争议大的报上级裁定；上级发现偏差予以纠正，前后结论都留存。',
  },
  'CLS-9': {
    title: '教育行政部门最终认定',
    summary: '是否属于学科类，以教育行政部门认定为准；与多数专家意见不同的，留下记录。',
  },
  'CLS-10': { title: '适用学段', summary: '适用于义务教育阶段；面向学龄前儿童和普通高中学生的参照执行，并注明。' },
  'CLS-11': {
    title: '结果告知、复核与重新鉴别',
    summary: '结论告知机构，机构可在期限内申请复核；结论只对鉴别时的课程内容有效，内容改动须重新鉴别。',
  },
} as const;

const subject = (code: string): string => findSubject(code)?.zh ?? code;

/** Why a signal speaks for subject-type training, by what it is about; `phrase` as it stands in the text. */
export const signalTexts: Readonly<Record<SignalId, (phrase: string) => string>> = {
  declared: (code) => `机构自报的科目是${subject(code)}，属于学科类科目。`,
  subject: (phrase) => `“${phrase}”指向学科类科目。`,
  topic: (phrase) => `“${phrase}”是学科课程标准规定的学习内容，不论课程叫什么名称都属学科内容。`,
  textbook: (phrase) => `“${phrase}”表明与学校教材或教学进度挂钩。`,
  ahead: (phrase) => `“${phrase}”是提前学、补课或应考复习的说法。`,
  exam: (phrase) => `“${phrase}”把考试升学作为目的。`,
  aim: (phrase) => `“${phrase}”以提高学科成绩或掌握学科知识为目的。`,
  drill: (phrase) => `“${phrase}”是讲授和操练学科知识的方式。`,
  score: (phrase) => `“${phrase}”以分数、名次或学科考试评价学生。`,
  test: (phrase) => `“${phrase}”是测验式评价，请看测的是什么。`,
  grade: (phrase) => `“${phrase}”按学校年级编班，兴趣课一般不分年级。`,
  disguise: (phrase) => `“${phrase}”是隐形变异培训常用的说法，单独出现不说明问题。`,
  certificate: (code) => `任课教师持${subject(code)}教师资格证，与申报的非学科类不相称。`,
  price: (fen) => `每课时 ${Number(fen) / 100} 元、班额极小，像是“一对一”“众筹私教”的收费。`,
};

/** Why people must judge whatever the words say. */
export const doubtTexts: Readonly<Record<DoubtId, string>> = {
  science: '科学、科普、实验类：涉及科学课程标准内容的属学科类，科普社团一般不属，须由人判断。',
  language: '外语类：英语、日语、俄语属学科类，其他语种和以表演为主的须由人判断。',
  calligraphy: '书法写字类：以书法艺术为主还是以识字写字教学为主，须由人判断。',
  classics: '国学诵读类：以文化体验为主还是以语文课程内容为主，须由人判断。',
  reading: '阅读写作类：涉及语文课程标准内容的属学科类，须由人判断。',
  contest: '竞赛、算法类：不少以数学等学科竞赛为内容，须由人判断。',
  reasoning: '益智思维类：不少以数学课程内容为主，须由人判断。',
  'art-exam': '艺考类：属非学科类但风险高，按本地专门规定管理，须由人判断。',
  'sport-exam': '体育应考类：属非学科类但风险高，按本地专门规定管理，须由人判断。',
  training: '专注力、记忆力、学习力类：有无学科内容，须由人判断。',
  tour: '研学营地类：行程中有无学科授课，须由人判断。',
  speech: '演讲口才类：有无语文、外语课程内容，须由人判断。',
  thought: '人文素养类：有无学科课程内容，须由人判断。',
  silent: '这一项没有写或写得太少，说明不了问题。请机构补充。',
};
