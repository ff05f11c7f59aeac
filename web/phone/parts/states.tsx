import type { ReactNode } from 'react';
import { Refused } from '#web/api/ask.ts';
import { useText } from '#web/messages/phone.ts';
import { Icon } from './icon.tsx';

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton() {
  const text = useText();
  return (
    <div className="card -mt-10 animate-pulse motion-reduce:animate-none" role="status">
      <span className="sr-only">{text.loading}</span>
      <div className="h-5 w-24 rounded bg-rail" />
      <div className="mt-4 h-10 w-40 rounded bg-rail" />
      <div className="mt-3 h-3 w-full rounded-full bg-rail" />
      {[0, 1, 2].map((row) => (
        <div key={row} className="mt-5 h-12 rounded bg-page" />
      ))}
    </div>
  );
}

interface MessageProps {
  readonly title: string;
  readonly body: string;
  /** Alone on its page it is the heading of the page. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}

export function Message({ title, body, alone = false, children }: MessageProps) {
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section className="card text-center">
      <Heading className="card-title">{title}</Heading>
      <p className="mt-1 text-ink-2">{body}</p>
      {children && <div className="mt-4 flex flex-wrap justify-center gap-3">{children}</div>}
    </section>
  );
}

/** What happened, and the one thing to do. */
export function Fault({ error, alone, onRetry }: { error: Error; alone?: boolean; onRetry: () => void }) {
  const text = useText();
  const problem = error instanceof Refused ? error.problem : undefined;
  const offline = problem?.status === 0 || problem?.status === 503;
  const reference = problem?.reference;
  return (
    <div role="alert">
      <Message
        {...(alone ? { alone } : {})}
        title={offline ? text.fault.offline : text.fault.title}
        body={offline ? text.fault.offlineBody : (problem?.title ?? text.fault.body)}
      >
        {reference && <p className="w-full text-sm text-ink-3">{text.fault.reference(reference)}</p>}
        <button type="button" className="btn btn-main" onClick={onRetry}>
          {text.retry}
        </button>
      </Message>
    </div>
  );
}

export function OfflineLine() {
  const text = useText();
  return (
    <p className="flex items-center gap-2 bg-warn-tint px-4 py-2 text-[0.9375rem] text-warn" role="status">
      <Icon name="offline" size={20} />
      {text.offline}
    </p>
  );
}
