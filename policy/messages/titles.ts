import type { ParameterKey } from '../kernel/parameters.ts';
import type { Section } from '../kernel/rule.ts';
import { catalogue as en } from './en/index.ts';
import type { Locale } from './locale.ts';
import { catalogue as zh } from './zh-CN/index.ts';
import type { RuleWords } from './zh-CN/rules.ts';

const CATALOGUES = { 'zh-CN': zh, en } as const;

function ruleWords(rule: string, locale: Locale): RuleWords {
  const texts: Readonly<Record<string, RuleWords>> = CATALOGUES[locale].ruleTexts;
  const words = texts[rule];
  if (words === undefined) throw new RangeError(`No words for rule '${rule}'`);
  return words;
}

/** @throws RangeError when no rule has the id. */
export const ruleTitle = (rule: string, locale: Locale): string => ruleWords(rule, locale).title;
/** @throws RangeError when no rule has the id. */
export const ruleSummary = (rule: string, locale: Locale): string => ruleWords(rule, locale).summary;

/** What a declared number is called. */
export const parameterTitle = (key: ParameterKey, locale: Locale): string => CATALOGUES[locale].parameterTitles[key];

export const sectionTitle = (section: Section, locale: Locale): string => CATALOGUES[locale].sectionTitles[section];

/** The title of a source of the register, or the id itself for a locality's own text. */
export const sourceTitle = (source: string, locale: Locale): string =>
  CATALOGUES[locale].sourceTitles[source] ?? source;

/** A clause id ('YJ-5', 'SEED-2-5') as one cites it, or a locality's own words as they are. */
export const citationOf = (clause: string, locale: Locale): string => CATALOGUES[locale].sourceText(clause);

/** What a field of an institution's file is called, by its key in the catalogue. */
export const fieldTitle = (key: string, locale: Locale): string => CATALOGUES[locale].fieldTitles[key] ?? key;
/** One of the plan's eight facts about a subject institution. */
export const factTitle = (fact: string, locale: Locale): string => CATALOGUES[locale].factTitles[fact] ?? fact;
