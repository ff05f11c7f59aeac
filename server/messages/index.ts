import { notify as enNotify } from './en/notify.ts';
import { problem as en } from './en/problem.ts';
import { rules as enRules } from './en/rules.ts';
import type { Locale } from './locale.ts';
import { type NotifyText, notify as zhNotify } from './zh-CN/notify.ts';
import { type ProblemText, problem as zh } from './zh-CN/problem.ts';
import { type RuleBookText, rules as zhRules } from './zh-CN/rules.ts';

const problems: Record<Locale, ProblemText> = { 'zh-CN': zh, en };
export const problemText = (locale: Locale): ProblemText => problems[locale];

const ruleBooks: Record<Locale, RuleBookText> = { 'zh-CN': zhRules, en: enRules };
export const ruleBookText = (locale: Locale): RuleBookText => ruleBooks[locale];

const notifyTexts: Record<Locale, NotifyText> = { 'zh-CN': zhNotify, en: enNotify };
export const notifyText = (locale: Locale): NotifyText => notifyTexts[locale];
