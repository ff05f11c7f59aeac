import { useText } from '#web/messages/console.ts';
import { useSubjectName } from '#web/parts/subject.ts';

/** A subject as an institution gives it: in a school what is none of the others is a school course, here it is simply another. */
export function useCourseSubject(): (code: string) => string {
  const other = useText().classification.facts.otherSubject;
  const name = useSubjectName();
  return (code) => (code === 'OTH' ? other : name(code));
}
