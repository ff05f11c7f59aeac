import type { Doubt, Signal } from '../institutions/classification/signals/signal.ts';
import * as en from './en/institutions-classification.ts';
import type { Locale } from './locale.ts';
import * as zh from './zh-CN/institutions-classification.ts';

const TEXTS = { 'zh-CN': zh, en } as const;

/** Why a signal speaks for subject-type training, in the reader's language. */
export const signalSentence = ({ id, phrase }: Pick<Signal, 'id' | 'phrase'>, locale: Locale): string =>
  TEXTS[locale].signalTexts[id](phrase);

/** Why people must judge a course. */
export const doubtSentence = ({ id }: Pick<Doubt, 'id'>, locale: Locale): string => TEXTS[locale].doubtTexts[id];
