import { homeworkSentences } from './homework.ts';
import { parameterSentences } from './parameters.ts';

export const sentences = { ...homeworkSentences, ...parameterSentences };
export { parameterTitles } from './parameters.ts';
export { sectionTitles } from './plan.ts';
export { ruleTexts } from './rules.ts';
export { sourceTitles } from './sources.ts';
export { sourceText } from './words.ts';
