import type { Doubt, DoubtId, Signal, SignalId } from '../institutions/index.ts';
import { doubtTexts as doubtsEn, signalTexts as signalsEn } from './en/institutions-classification.ts';
import type { Locale } from './locale.ts';
import { doubtTexts as doubtsZh, signalTexts as signalsZh } from './zh-CN/institutions-classification.ts';

const SIGNALS: Readonly<Record<Locale, Readonly<Record<SignalId, (phrase: string) => string>>>> = {
  'zh-CN': signalsZh,
  en: signalsEn,
};
const DOUBTS: Readonly<Record<Locale, Readonly<Record<DoubtId, string>>>> = { 'zh-CN': doubtsZh, en: doubtsEn };

/** Why a signal speaks for subject-type training, in the reader's language. */
export const signalSentence = ({ id, phrase }: Pick<Signal, 'id' | 'phrase'>, locale: Locale): string =>
  SIGNALS[locale][id](phrase);

/** Why people must judge a course. */
export const doubtSentence = ({ id }: Pick<Doubt, 'id'>, locale: Locale): string => DOUBTS[locale][id];
