import { homeworkSentences } from './homework.ts';
import { parameterSentences } from './parameters.ts';

export const sentences = { ...homeworkSentences, ...parameterSentences };
export { parameterTitles } from './parameters.ts';
export { sourceTitles } from './sources.ts';
