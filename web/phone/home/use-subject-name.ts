import { findSubject } from '#policy/kernel/subject.ts';
import { useReading } from '#web/messages/phone.ts';

export function useSubjectName(): (code: string) => string {
  const { locale } = useReading();
  return (code) => findSubject(code)?.[locale === 'en' ? 'en' : 'zh'] ?? code;
}
