import type { Problem } from '#contract/problem.ts';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

interface Props {
  readonly problem: Problem | null;
  /** What the step was about, where that cannot be seen from where this stands. */
  readonly about?: string | undefined;
}

/** Why a step was not taken: the findings with their clauses where a rule says so. */
export function Refused({ problem, about }: Props) {
  const explain = useExplainLine();
  if (problem === null) return null;
  return (
    <div role="alert" className="sweep-refused">
      {about && <strong>{about}</strong>}
      {problem.findings && problem.findings.length > 0 ? (
        <FindingList findings={problem.findings} />
      ) : (
        <p className="field-error">{explain(problem)}</p>
      )}
    </div>
  );
}
