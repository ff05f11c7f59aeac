import type { Finding } from '../kernel/finding.ts';
import { sentences as en } from './en/index.ts';
import type { Facts } from './facts.ts';
import type { Locale } from './locale.ts';
import { sentences as zh } from './zh-CN/index.ts';

/** Every entry of the sentence catalogue. zh-CN is the source; en must have the same. */
export type SentenceName = keyof typeof zh;
export type Sentences = Readonly<Record<SentenceName, (facts: Facts) => string>>;

const CATALOGUES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': zh, en };

/**
 * What a finding says, in the reader's language.
 * @throws RangeError when the catalogue has no such sentence.
 */
export function sentenceOf(finding: Finding, locale: Locale): string {
  const sentence = CATALOGUES[locale][finding.sentence as SentenceName];
  if (sentence === undefined) throw new RangeError(`No sentence '${finding.sentence}'`);
  return sentence(finding.facts);
}
