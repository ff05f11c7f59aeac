import type { ClassNotice } from '#contract/notice.ts';
import { useReading } from '#web/messages/phone.ts';
import { useSubjectName } from './use-subject-name.ts';

/** What stood on this day until the school moved it: a day that was read must stay explainable. */
export function MovedLines({ notice }: { notice: ClassNotice }) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  return notice.moved.map((line) => (
    <p key={line.id} className="mt-3 rounded-lg bg-page px-3 py-2 text-[0.9375rem] text-ink-2">
      <span className="tag mr-1 bg-tint text-brand">{text.home.corrected}</span>
      {text.home.movedBy(format.instant(line.at), format.dayWithWeekday(line.to), line.reason)}
      <del className="block text-ink-3">
        {subjectName(line.subject)} {line.title}
      </del>
    </p>
  ));
}
