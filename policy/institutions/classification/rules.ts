import { FIRST_DAY } from '../../kernel/day.ts';
import { defineRule, type Rule } from '../../kernel/rule.ts';

/** FW3 (学科类和非学科类范围) and JB16 (分类鉴别指南) as published. */
const FW3 = '2021-07-28';
const JB16 = '2021-11-08';

const guide = (id: string, consequence: Rule['consequence']): Rule =>
  defineRule({
    id,
    section: 5,
    clauses: ['SEED-5-2', 'JB16'],
    from: JB16,
    locality: 'N',
    consequence,
  });

export const fourDimensions = guide('CLS-1', 'block');
export const purposeDimension = guide('CLS-2', 'block');
/** FW3: whatever a subject's curriculum standard lays down is subject-type, whatever the course is called. */
export const contentDimension = defineRule({
  id: 'CLS-3',
  section: 5,
  clauses: ['SEED-5-2', 'FW3', 'JB16'],
  from: FW3,
  locality: 'N',
  parameters: ['cls.scienceClubs'],
  consequence: 'block',
});
export const methodDimension = guide('CLS-4', 'block');
export const evaluationDimension = guide('CLS-5', 'block');
export const selfDeclaration = guide('CLS-6', 'duty');
export const experts = guide('CLS-7', 'block');
export const levels = guide('CLS-8', 'duty');
export const educationDecides = guide('CLS-9', 'record');
export const stages = guide('CLS-10', 'record');
export const reexamination = defineRule({
  id: 'CLS-11',
  section: 5,
  clauses: ['SEED-5-2'],
  from: FIRST_DAY,
  locality: 'C',
  parameters: ['cls.appealDays'],
  consequence: 'warn',
});

export const classificationRules: readonly Rule[] = [
  fourDimensions,
  purposeDimension,
  contentDimension,
  methodDimension,
  evaluationDimension,
  selfDeclaration,
  experts,
  levels,
  educationDecides,
  stages,
  reexamination,
];
