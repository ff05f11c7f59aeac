import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '#contract/problem.ts';
import { useText } from '#web/messages/console.ts';
import { CopyOutlined, InboxOutlined, LockOutlined, WarningOutlined } from './icons.tsx';
import { useExplain } from './problem.ts';

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
  const explain = useExplain();
  if (problem.code === 'NOT_ALLOWED') return <NoRight roles={problem.roles ?? []} />;
  const { title, body } = explain(problem);
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
