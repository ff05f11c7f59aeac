import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Refused } from '#web/api/ask.ts';
import { useText } from '#web/messages/console.ts';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState, ErrorState } from '#web/parts/states.tsx';

export function PageFault({ error, reset }: ErrorComponentProps) {
  const text = useText();
  return (
    <>
      <PageHeader title={text.parts.error.page} />
      <section className="panel">
        {error instanceof Refused ? (
          <ErrorState problem={error.problem} onRetry={reset} />
        ) : (
          <EmptyState
            why={text.parts.error.pageBody}
            action={<Button onClick={() => location.reload()}>{text.parts.retry}</Button>}
          />
        )}
      </section>
    </>
  );
}

export function PageMissing() {
  const text = useText();
  return (
    <>
      <PageHeader title={text.parts.error.notFound} />
      <section className="panel">
        <EmptyState why={text.parts.error.notFoundBody} action={<Link to="/">{text.shell.nav.today}</Link>} />
      </section>
    </>
  );
}
