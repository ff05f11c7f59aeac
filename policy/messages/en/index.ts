import { homeworkSentences } from './homework.ts';
import { listRuleTexts, listSentences } from './institutions-lists.ts';
import { identityRuleTexts, identitySentences } from './institutions-identity.ts';
import { sweepRuleTexts, sweepSentences } from './institutions-sweep.ts';
import { parameterSentences, parameterTitles } from './parameters.ts';
import { sectionTitles } from './plan.ts';
import { ruleTexts } from './rules.ts';
import { sourceTitles } from './sources.ts';
import { sourceText } from './words.ts';

export const sentences = { ...homeworkSentences, ...sweepSentences, ...listSentences, ...identitySentences, ...parameterSentences };
/** Titles and words outside the sentences. */
export const catalogue = { parameterTitles, ruleTexts: { ...ruleTexts, ...listRuleTexts, ...identityRuleTexts, ...sweepRuleTexts }, sectionTitles, sourceText, sourceTitles };
