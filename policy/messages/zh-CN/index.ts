import { homeworkSentences } from './homework.ts';
import { factTitles, fieldTitles } from './institution-fields.ts';
import { classificationRuleTexts, classificationSentences } from './institutions-classification.ts';
import { fileRuleTexts, fileSentences } from './institutions-file.ts';
import { identityRuleTexts, identitySentences } from './institutions-identity.ts';
import { listRuleTexts, listSentences } from './institutions-lists.ts';
import { staffRuleTexts, staffSentences } from './institutions-staff.ts';
import { sweepRuleTexts, sweepSentences } from './institutions-sweep.ts';
import { parameterSentences, parameterTitles } from './parameters.ts';
import { sectionTitles } from './plan.ts';
import { ruleTexts } from './rules.ts';
import { sourceTitles } from './sources.ts';
import { sourceText } from './words.ts';

export const sentences = {
  ...homeworkSentences,
  ...fileSentences,
  ...staffSentences,
  ...sweepSentences,
  ...classificationSentences,
  ...listSentences,
  ...identitySentences,
  ...parameterSentences,
};
/** Titles and words outside the sentences. */
export const catalogue = {
  parameterTitles,
  ruleTexts: {
    ...ruleTexts,
    ...fileRuleTexts,
    ...staffRuleTexts,
    ...listRuleTexts,
    ...identityRuleTexts,
    ...sweepRuleTexts,
    ...classificationRuleTexts,
  },
  sectionTitles,
  sourceText,
  sourceTitles,
  factTitles,
  fieldTitles,
};
