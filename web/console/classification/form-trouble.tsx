import type { Problem } from '#contract/problem.ts';
import { useText } from '#web/messages/console.ts';
import { ErrorSummary, errorsByField } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplain } from '#web/parts/problem.ts';
import { dimensionErrors, otherFindings } from './refusal.ts';

interface Props {
  problem: Problem | null;
  prefix: string;
  titles: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, string>>;
  onAnswer?: (rule: string, reason: string) => void;
}

/** On top of a form that came back: what to mend with links to it, then what the rules say, with room for answers. */
export function FormTrouble({ problem, prefix, titles, answers = {}, onAnswer }: Props) {
  const text = useText();
  const explain = useExplain();
  if (problem === null) return null;
  const errors = { ...errorsByField(problem.errors), ...dimensionErrors(problem) };
  const findings = otherFindings(problem);
  const plain = Object.keys(errors).length === 0 && findings.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} prefix={prefix} titles={{ ...text.classification.dimension, ...titles }} />
      {findings.length > 0 && (
        <div className="form-findings">
          <FindingList
            findings={findings}
            answers={Object.entries(answers).map(([rule, reason]) => ({ rule, reason }))}
            {...(onAnswer && { onAnswer })}
          />
        </div>
      )}
      {plain && (
        <p className="notice-bad" role="alert">
          {[explain(problem).title, explain(problem).body].filter(Boolean).join(' ')}
        </p>
      )}
    </>
  );
}
