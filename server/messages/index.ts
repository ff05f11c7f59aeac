import { problem as en } from './en/problem.ts';
import type { Locale } from './locale.ts';
import { type ProblemText, problem as zh } from './zh-CN/problem.ts';

const problems: Record<Locale, ProblemText> = { 'zh-CN': zh, en };
export const problemText = (locale: Locale): ProblemText => problems[locale];
