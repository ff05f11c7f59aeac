import { CopyOutlined, InboxOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '#contract/problem.ts';
import { Refused } from '#web/api/ask.ts';
import { type ConsoleText, useText } from '#web/messages/console.ts';

/** Why there is nothing here, and the action that fills it. */
export function EmptyState({ why, action }: { why: string; action?: ReactNode }) {
  return (
    <div className="state">
      <InboxOutlined className="state-icon" aria-hidden />
      <p className="state-why">{why}</p>
      {action}
    </div>
  );
}

/** Names who may, so that the reader knows whom to ask. */
export function NoRight({ roles = [], title }: { roles?: readonly string[]; title?: string }) {
  const text = useText();
  const words: Record<string, string> = text.words.role;
  return (
    <div className="state" role="alert">
      <LockOutlined className="state-icon" aria-hidden />
      <p className="state-title">{title ?? text.parts.noRight.title}</p>
      <p className="state-why">
        {text.parts.noRight.body}
        {roles.length > 0 &&
          text.parts.noRight.roles(roles.map((role) => words[role] ?? role).join(text.parts.noRight.comma))}
        {text.parts.noRight.change}
      </p>
    </div>
  );
}

function explain(problem: Problem, text: ConsoleText): { title: string; body: string } {
  const words = text.parts.error;
  if (problem.status === 0) return { title: words.title, body: words.offline };
  if (problem.code === 'NOT_FOUND') return { title: words.notFound, body: words.notFoundBody };
  if (problem.code === 'TOO_MANY_REQUESTS') return { title: words.title, body: words.tooMany };
  if (problem.code === 'NOT_READY') return { title: words.title, body: words.notReady };
  if (problem.code === 'FAULT') return { title: words.title, body: words.fault };
  return { title: problem.title, body: problem.detail ?? '' };
}

/** What happened, whether anything is lost, how to go on, and the number to quote. */
export function ErrorState({
  problem,
  onRetry,
  page = false,
}: {
  problem: Problem;
  onRetry?: () => void;
  page?: boolean;
}) {
  const text = useText();
  const { message } = App.useApp();
  if (problem.code === 'NOT_ALLOWED') return <NoRight roles={problem.roles ?? []} />;
  const { title, body } = explain(problem, text);
  const { reference } = problem;
  return (
    <div className="state" role="alert">
      <WarningOutlined className="state-icon" aria-hidden />
      {page ? <h1 className="state-title">{title}</h1> : <p className="state-title">{title}</p>}
      {body && <p className="state-why">{body}</p>}
      {reference && (
        <p className="state-reference">
          {text.parts.error.reference(reference)}
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined />}
            onClick={() => {
              void navigator.clipboard?.writeText(reference).then(() => message.success(text.parts.copied));
            }}
          >
            {text.parts.error.copy}
          </Button>
        </p>
      )}
      {onRetry && problem.code !== 'NOT_FOUND' && <Button onClick={onRetry}>{text.parts.retry}</Button>}
    </div>
  );
}

const fault: Problem = { type: 'about:blank', title: '', status: 500, code: 'FAULT' };

/** The problem inside an error, whatever was thrown. */
export const problemOf = (error: unknown): Problem => (error instanceof Refused ? error.problem : fault);
