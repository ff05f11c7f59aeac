import { phrases, type Syllabus, syllabus } from './outline.ts';

const PRIMARY = phrases(`
daily|8-12|Unit {u} 词句抄写|四线三格抄写 Unit {u} 重点单词各两遍、句型一遍，作业本第{p}页。
daily|10-15|Unit {u} 活动手册|《英语活动手册》第{p}页，Unit {u} {lesson} 部分。
daily|8-12|Unit {u} 看图写句|看课本第{p}页插图，用 {lesson} 里的句型写{k}句话。
daily|8-15|Unit {u} 阅读小练|作业本第{p}页短文一篇，判断正误{n}题。
closing|12-18|Unit {u} 单元整理|整理 Unit {u} 单词和句型，活动手册第{p}页 Self-check 部分。
oral|5-10|听读 Unit {u}|朗读课本第{p}页 {lesson}，读准重音和语调，明天课上分角色表演。
oral|5-8|自编对话：Unit {u}|用 {lesson} 的句型编{k}轮对话，明天和同桌说一说。
project|20-30|英语小海报：{unit}|做一张 {unit} 主题小海报，画图并写{n}句英语介绍，分几天完成。
holiday|20-35|假期作业：英语|1. 活动手册第{p}—{p2}页；2. 用{n}句话写一写我的假期。
`);

const JUNIOR = phrases(`
daily|12-20|Unit {u} {lesson}|《英语作业本》第{p}页，完形或阅读一篇写出依据。
daily|10-15|Unit {u} 词汇与语法|整理 {unit} 重点短语{n}个，语法填空第{p}页。
daily|12-20|Unit {u} 阅读|练习册第{p}页阅读两篇，划出中心句，第{k}题说明理由。
daily|12-18|Unit {u} 写作片段|用 {lesson} 的句型写一段短文，60词左右，作业本第{p}页。
closing|15-25|Unit {u} 复习|Unit {u} 单元复习第{p}—{p2}页，作文只列要点。
oral|8-12|朗读 Unit {u} {lesson}|朗读课本第{p}页 {lesson}，读熟，背诵第{k}段。
project|30-40|英语作文：{unit}|写一篇关于 {unit} 的短文，80—100词：提纲、初稿、修改分几天完成。
holiday|45-70|假期作业：英语|1. 作业本第{p}—{p2}页；2. 英语日记两篇；3. 单词整理 Unit {u}。
`);

const PARTS = 'Part A，Part B，Part C';
const primaryUnits = (names: string): string =>
  names
    .split('，')
    .map((name) => `${name}：${PARTS}`)
    .join('；');
const SECTIONS = 'Section A (1a-2d)，Section A (Grammar Focus)，Section B (1a-2e)，Section B (3a-Self Check)';
const juniorUnits = (names: string): string =>
  names
    .split('，')
    .map((name) => `${name}：${SECTIONS}`)
    .join('；');

const LESSONS: Readonly<Record<number, string>> = {
  3: primaryUnits(
    'Making friends，Different families，Amazing animals，Plants around us，The colourful world，Useful numbers',
  ),
  4: primaryUnits('My classroom，My schoolbag，My friends，My home，Dinner is ready，Meet my family'),
  5: primaryUnits(
    'What is he like，My week，What would you like，What can you do，There is a big bed，In a nature park',
  ),
  6: primaryUnits(
    'How can I get there，Ways to go to school，My weekend plan，I have a pen pal，What does he do，How do you feel',
  ),
  7: juniorUnits(
    'You and Me，We are Family，My School，My Favourite Subject，Fun Clubs，A Day in the Life，Happy Birthday',
  ),
  8: juniorUnits(
    'Happy Holiday，Home Sweet Home，Same or Different，Amazing Plants and Animals，What a Delicious Meal，Plan for Yourself，When Tomorrow Comes，Let us Communicate',
  ),
  9: juniorUnits(
    'Good learners，Moon cakes are delicious，Could you please tell me，I used to be afraid，What are the shirts made of，When was it invented，Teenagers，It must belong to Carla',
  ),
};

/** Grade 6 of a junior school goes by the primary book too. */
export const english = (grade: number): Syllabus => syllabus(LESSONS[grade]!, grade <= 6 ? PRIMARY : JUNIOR);
