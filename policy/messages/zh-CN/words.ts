import { weekday } from '../../kernel/day.ts';
import { findSubject } from '../../kernel/subject.ts';
import { type Facts, holdersOf, numberOf, textOf } from '../facts.ts';
import { clauseParts } from '../source-id.ts';
import { sourceTitles } from './sources.ts';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export function dayText(fact: Facts[string] | undefined): string {
  const day = textOf(fact);
  return day === '' ? '' : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${WEEKDAYS[weekday(day) - 1]}）`;
}

export const subjectText = (code: string): string => findSubject(code)?.zh ?? code;

export const TIERS: Readonly<Record<string, string>> = {
  all: '全班',
  basic: '基础层',
  standard: '标准层',
  extended: '拓展层',
};

/** '数学（王芳）30 分钟、英语（李强）15 分钟', and what is reserved. */
export function holdersText(facts: Facts): string {
  const held = holdersOf(facts).map(
    ({ subject, teacher, minutes }) =>
      `${subjectText(subject)}${teacher === '' ? '' : `（${teacher}）`}${minutes} 分钟`,
  );
  const reserved = numberOf(facts.reserved);
  if (reserved > 0) held.push(`其他学科预留 ${reserved} 分钟`);
  return held.join('、');
}

const LEVELS: Readonly<Record<number, string>> = { 1: '国家', 2: '省级', 4: '市级', 6: '县级' };
export const levelText = (region: string): string => LEVELS[region.length] ?? '';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A clause id such as 'YJ-5' as one cites it, or a locality's own words as they are. */
export function sourceText(id: string): string {
  const { source, section, clause } = clauseParts(id);
  const title = sourceTitles[source];
  if (title === undefined) return id;
  if (source === 'QZ') return title;
  if (section !== null) return `《${title}》第${NUMERALS[section]}部分第${clause}项`;
  return `《${title}》${clause === null ? '' : `第${clause}条`}`;
}

/** Where the limit comes from; both sources where a locality is stricter than the nation (J-31). */
export function limitSourceText(facts: Facts): string {
  const level = levelText(textOf(facts.limitRegion));
  const set = `${level}规定：${sourceText(textOf(facts.limitSource))}`;
  return facts.nationalLimit === null || facts.nationalLimit === undefined
    ? set
    : `${set}；国家上限 ${numberOf(facts.nationalLimit)} 分钟：${sourceText(textOf(facts.nationalSource))}`;
}
