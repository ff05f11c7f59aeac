import type { ClassNotice } from '#contract/notice.ts';
import { useReading } from '#web/messages/phone.ts';
import { useSubjectName } from './use-subject-name.ts';

/** Minutes of other days' homework that fall on this one: without them the sum would not add up. */
export function CarriedCard({ notice }: { notice: ClassNotice }) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  if (notice.carriedLines.length === 0) return null;
  return (
    <section className="card" aria-labelledby="carried-title">
      <h2 id="carried-title" className="card-title">
        {text.home.carried}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {notice.carriedLines.map((line) => (
          <li key={line.id} className="flex items-baseline gap-3 py-2">
            <b className="shrink-0 font-semibold text-deep">{subjectName(line.subject)}</b>
            <span className="flex-1">
              <span lang="zh-CN">{line.title}</span>
              <span className="block text-[0.875rem] text-ink-3">
                {text.home.carriedFrom(format.dayWithWeekday(line.assignedOn))}
              </span>
            </span>
            <span className="shrink-0 text-ink-2 tabular-nums">{format.minutes(line.minutes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
