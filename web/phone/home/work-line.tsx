import type { NoticeLine } from '#contract/notice.ts';
import { useReading } from '#web/messages/phone.ts';
import { useSubjectName } from './use-subject-name.ts';

function History({ line }: { line: NoticeLine }) {
  const { text, format } = useReading();
  const box = 'mt-2 rounded-lg bg-page px-3 py-2 text-[0.9375rem] text-ink-2';
  return (
    <>
      {line.corrections.map((c) => (
        <div key={c.at} className={box}>
          <span className="tag mr-1 bg-tint text-brand">{text.home.corrected}</span>
          {text.home.correctedBy(format.instant(c.at), c.reason)}
          <del className="block whitespace-pre-line text-ink-3">
            <span className="sr-only">{text.home.before}</span>
            {c.title} · {format.minutes(c.minutes)}
            {c.content !== line.content && `\n${c.content}`}
          </del>
        </div>
      ))}
      {line.state === 'withdrawn' && (
        <p className={box}>
          <span className="tag mr-1 bg-rail text-ink-2">{text.home.withdrawn}</span>
          {text.home.correctedBy(format.instant(line.withdrawnAt ?? line.publishedAt), line.withdrawnReason ?? '')}
        </p>
      )}
    </>
  );
}

/** One piece of homework as the school wrote it, with what became of it. */
export function WorkLine({ line, day, shade }: { line: NoticeLine; day: string; shade: string | undefined }) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const gone = line.state === 'withdrawn' ? 'line-through text-ink-3' : '';
  const facts = [
    line.tier === 'all' ? '' : text.words.tier[line.tier],
    text.words.form[line.form],
    text.words.place[line.place],
    line.dueOn === day ? text.home.dueSame : text.home.due(format.dayWithWeekday(line.dueOn)),
    line.form === 'written' ? '' : text.home.notCounted,
    line.form === 'written' && line.counted > 0 && line.counted !== line.minutes ? text.home.counted(line.counted) : '',
  ];
  return (
    <li className="py-3 last:pb-0">
      <div className="flex items-baseline gap-3">
        <b className="flex shrink-0 items-center gap-1.5 font-semibold text-deep">
          {shade && <i className={`size-2.5 rounded-full ${shade}`} aria-hidden="true" />}
          {subjectName(line.subject)}
        </b>
        <span lang="zh-CN" className={`flex-1 font-medium ${gone}`}>
          {line.title}
        </span>
        <span className={`shrink-0 text-ink-2 tabular-nums ${gone}`}>{format.minutes(line.minutes)}</span>
      </div>
      {line.content && (
        <p lang="zh-CN" className={`mt-0.5 whitespace-pre-line text-ink-2 ${gone}`}>
          {line.content}
        </p>
      )}
      <p className="mt-0.5 text-[0.875rem] text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      <History line={line} />
    </li>
  );
}
