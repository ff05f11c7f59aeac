import type { Problem } from '#contract/problem.ts';
import { Refused } from '#web/api/ask.ts';
import { useText } from '#web/messages/console.ts';

/** The typed client answers in the server's place when nothing came back at all. */
const isOffline = (problem: Problem) => problem.code === 'NOT_READY' && problem.title === 'offline';

interface Explained {
  readonly title: string;
  /** Whether anything is lost and how to go on. */
  readonly body: string;
}

/** What a problem means for the reader, in the reader's language. */
export function useExplain(): (problem: Problem) => Explained {
  const words = useText().parts.error;
  return (problem) => {
    if (isOffline(problem)) return { title: words.title, body: words.offline };
    if (problem.code === 'NOT_FOUND') return { title: words.notFound, body: words.notFoundBody };
    if (problem.code === 'TOO_MANY_REQUESTS') return { title: words.title, body: words.tooMany };
    if (problem.code === 'NOT_READY') return { title: words.title, body: words.notReady };
    if (problem.code === 'FAULT') return { title: words.title, body: words.fault };
    return { title: problem.title, body: problem.detail ?? '' };
  };
}

/** The same in one line, for beside a button: the finding's own sentence where there is one. */
export function useExplainLine(): (problem: Problem) => string {
  const explain = useExplain();
  return (problem) => {
    const sentence = problem.findings?.[0]?.sentence;
    if (sentence) return sentence;
    const { title, body } = explain(problem);
    return [title, body].filter(Boolean).join(' ');
  };
}

const fault: Problem = { type: 'about:blank', title: '', status: 500, code: 'FAULT' };

/** The problem inside an error, whatever was thrown. */
export const problemOf = (error: unknown): Problem => (error instanceof Refused ? error.problem : fault);
