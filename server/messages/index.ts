import { imports as enImports } from './en/imports.ts';
import { institutionExport as enExport } from './en/institution-export.ts';
import { notify as enNotify } from './en/notify.ts';
import { problem as enProblem } from './en/problem.ts';
import { rules as enRules } from './en/rules.ts';
import type { Locale } from './locale.ts';
import { type ImportText, imports as zhImports } from './zh-CN/imports.ts';
import { type InstitutionExportText, institutionExport as zhExport } from './zh-CN/institution-export.ts';
import { type NotifyText, notify as zhNotify } from './zh-CN/notify.ts';
import { type ProblemText, problem as zhProblem } from './zh-CN/problem.ts';
import { type RuleBookText, rules as zhRules } from './zh-CN/rules.ts';

export type { ImportSentence } from './zh-CN/imports.ts';

const problems: Record<Locale, ProblemText> = { 'zh-CN': zhProblem, en: enProblem };
export const problemText = (locale: Locale): ProblemText => problems[locale];

const importTexts: Record<Locale, ImportText> = { 'zh-CN': zhImports, en: enImports };
export const importText = (locale: Locale): ImportText => importTexts[locale];

const ruleBooks: Record<Locale, RuleBookText> = { 'zh-CN': zhRules, en: enRules };
export const ruleBookText = (locale: Locale): RuleBookText => ruleBooks[locale];

const notifyTexts: Record<Locale, NotifyText> = { 'zh-CN': zhNotify, en: enNotify };
export const notifyText = (locale: Locale): NotifyText => notifyTexts[locale];

const exportTexts: Record<Locale, InstitutionExportText> = { 'zh-CN': zhExport, en: enExport };
export const institutionExportText = (locale: Locale): InstitutionExportText => exportTexts[locale];
