import type { SignalView, WeighingView } from '#contract/institutions/index.ts';
import {
  type CourseText,
  DIMENSIONS,
  type Doubt,
  type Signal,
  type Weighing,
  weighCourse,
} from '#policy/institutions/index.ts';
import { doubtSentence, signalSentence } from '#policy/messages/index.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import type { Locale } from '../../messages/locale.ts';
import { parametersFor } from '../../rules/parameters.ts';

type Told<T> = T & { readonly sentence: string };

/** A weighing as it read on its day, in the language of the register: later words do not change it. */
export interface StoredWeighing {
  readonly dimensions: Weighing['dimensions'];
  readonly signals: readonly Told<Signal>[];
  readonly doubts: readonly Told<Doubt>[];
}

/** Weighs a course by the words of today and the numbers in force in its county. */
export async function weigh(tx: ReadTx, div: string, course: CourseText, day: string): Promise<Weighing> {
  const parameters = await parametersFor(tx, div, day, (await revisions(tx)).parameters);
  return weighCourse(course, { scienceClubs: parameters.get('cls.scienceClubs') > 0, day });
}

export const storedOf = ({ dimensions, signals, doubts }: Weighing): StoredWeighing => ({
  dimensions,
  signals: signals.map((each) => ({ ...each, sentence: signalSentence(each, 'zh-CN') })),
  doubts: doubts.map((each) => ({ ...each, sentence: doubtSentence(each, 'zh-CN') })),
});

export const signalViews = (stored: StoredWeighing, locale: Locale): SignalView[] =>
  stored.signals.map((each) => (locale === 'zh-CN' ? each : { ...each, sentence: signalSentence(each, locale) }));

export const weighingView = (
  stored: StoredWeighing,
  suggestion: Weighing['suggestion'],
  locale: Locale,
): WeighingView => ({
  suggestion,
  weights: DIMENSIONS.map((dimension) => ({ dimension, ...stored.dimensions[dimension] })),
  signals: signalViews(stored, locale),
  doubts: stored.doubts.map(({ id, field, phrase, sentence }) => ({
    id,
    field,
    phrase,
    sentence: locale === 'zh-CN' ? sentence : doubtSentence({ id }, locale),
  })),
});
