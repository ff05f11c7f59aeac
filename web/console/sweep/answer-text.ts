import type { VisitDetail } from '#contract/institutions/index.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { useReading } from '#web/messages/console.ts';

type Value = VisitDetail['answers'][string]['value'];

/** An answer as people read it: choices and subjects by their names. */
export function useAnswerText(): (key: string, value: unknown) => string {
  const { text, locale, format } = useReading();
  const one = (key: string, value: string): string => {
    const subject = key === 'subjects' ? findSubject(value) : undefined;
    if (subject) return locale === 'en' ? subject.en : subject.zh;
    if (key === 'outcome') return text.sweep.outcome[value as keyof typeof text.sweep.outcome] ?? value;
    return text.sweep.question[key]?.options?.[value] ?? value;
  };
  return (key, value) => {
    if (value === null || value === undefined) return text.sweep.visit.unanswered;
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return (value as string[]).map((each) => one(key, each)).join(text.sweep.visit.comma);
    if (typeof value === 'object') return Object.values(value as Record<string, Value>).join(text.sweep.visit.comma);
    return one(key, String(value));
  };
}
