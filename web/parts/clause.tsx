import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { ActionPopover } from './action-popover.tsx';
import { Skeleton } from './answered.tsx';

export const ruleQuery = (id: string) =>
  ask(['rules', 'one', id, {}], (options) => api.rule.read({ params: { id } }, options));

/** The rule's number as a link; hover or press shows the clause in our words and the way to the rule. */
export function Clause({ rule, clauses = [] }: { rule: string; clauses?: readonly string[] }) {
  const text = useText();
  const client = useQueryClient();
  return (
    <ActionPopover
      hover
      title={text.parts.clause.open(rule)}
      content={<ClauseWords rule={rule} clauses={clauses} />}
      onOpen={() => void client.prefetchQuery(ruleQuery(rule))}
    >
      <button type="button" className="clause">
        {rule}
      </button>
    </ActionPopover>
  );
}

function ClauseWords({ rule, clauses }: { rule: string; clauses: readonly string[] }) {
  const text = useText();
  const answer = useQuery(ruleQuery(rule));
  if (answer.isPending) return <Skeleton rows={3} />;
  if (!answer.data) return <p>{text.parts.clause.gone}</p>;
  const cited = answer.data.clauses.filter((clause) => clauses.length === 0 || clauses.includes(clause.id));
  const shown = cited.length > 0 ? cited : answer.data.clauses;
  return (
    <>
      <p className="clause-title">{answer.data.title}</p>
      {shown.map((clause) => (
        <blockquote key={clause.id} className="clause-words">
          <b>{clause.source}</b>
          {clause.text}
        </blockquote>
      ))}
      <Link to="/rules/$id" params={{ id: rule }}>
        {text.parts.clause.rule}
      </Link>
    </>
  );
}
