import { homeworkSentences } from './homework.ts';
import { parameterSentences, parameterTitles } from './parameters.ts';
import { sectionTitles } from './plan.ts';
import { ruleTexts } from './rules.ts';
import { sourceTitles } from './sources.ts';
import { sourceText } from './words.ts';

export const sentences = { ...homeworkSentences, ...parameterSentences };
/** Titles and words outside the sentences. */
export const catalogue = { parameterTitles, ruleTexts, sectionTitles, sourceText, sourceTitles };
