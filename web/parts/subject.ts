import { findSubject } from '#policy/kernel/subject.ts';
import { useReading } from '#web/messages/console.ts';

/** A subject's name in the reader's language; a code that is not known stays as it is. */
export function useSubjectName(): (code: string) => string {
  const { locale } = useReading();
  return (code) => findSubject(code)?.[locale === 'en' ? 'en' : 'zh'] ?? code;
}
