import type { ClassNotice } from '#contract/notice.ts';
import { useText } from '#web/messages/phone.ts';
import { Icon } from '../parts/icon.tsx';
import { MinutesBar } from '../parts/minutes-bar.tsx';
import { partsOf } from './parts-of.ts';

function State({ notice }: { notice: ClassNotice }) {
  const text = useText();
  if (notice.written > notice.limit)
    return (
      <p className="mt-2 flex items-center gap-2 rounded-lg bg-bad-tint px-3 py-2 text-bad">
        <Icon name="warn" size={20} />
        {text.home.over}
      </p>
    );
  if (notice.written < notice.near) return null;
  return <p className="mt-2 rounded-lg bg-warn-tint px-3 py-2 text-warn">{text.home.near}</p>;
}

/** "45 分钟，上限 60 分钟", and the bar by subject. */
export function KeyNumber({ notice }: { notice: ClassNotice }) {
  const text = useText();
  const practice = notice.practice > 0 && <p className="mt-1 text-ink-2">{text.home.practice(notice.practice)}</p>;
  if (notice.limit === 0)
    return (
      <div className="mt-3 rounded-lg bg-ok-tint px-3 py-2.5 text-ok">
        <p className="flex items-center gap-2 font-semibold">
          <Icon name="check" size={20} />
          {text.home.zero}
        </p>
        {practice}
      </div>
    );
  return (
    <div className="mt-3">
      <p className="tabular-nums">
        <b className="text-[2.125rem] leading-tight font-bold">{notice.written}</b>{' '}
        <span className="text-ink-2">
          {text.home.minutes} · {text.home.limit(notice.limit)}
        </span>
      </p>
      {notice.days > 1 && <p className="text-sm text-ink-3">{text.home.days(notice.days)}</p>}
      <MinutesBar label={text.home.sum(notice.written, notice.limit)} parts={partsOf(notice)} limit={notice.limit} />
      <State notice={notice} />
      {practice}
    </div>
  );
}
