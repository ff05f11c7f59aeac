import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { FindingView, RuleAnswer } from '#contract/schemas.ts';
import { useReading } from '#web/messages/console.ts';
import { Clause } from './clause.tsx';
import { Field } from './field.tsx';
import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from './icons.tsx';

type Shown = Pick<FindingView, 'rule' | 'clauses' | 'consequence' | 'measured' | 'limit' | 'unit' | 'sentence'> & {
  id?: string;
  answer?: string | null;
};

const SIGNS: Partial<Record<FindingView['consequence'], { tone: string; icon: ReactNode }>> = {
  block: { tone: 'bad', icon: <StopOutlined /> },
  case: { tone: 'bad', icon: <StopOutlined /> },
  warn: { tone: 'warn', icon: <ExclamationCircleOutlined /> },
};
const calm = { tone: 'info', icon: <CheckCircleOutlined /> };

interface Props {
  findings: readonly Shown[];
  /** When given, a finding that asks has a place for the answer. */
  answers?: readonly RuleAnswer[];
  onAnswer?: (rule: string, reason: string) => void;
  empty?: ReactNode;
}

/** Findings as they are to be read: what is wrong, by how much, under which clause, and the answer where one is asked for. */
export function FindingList({ findings, answers = [], onAnswer, empty }: Props) {
  const { text } = useReading();
  const words = text.parts.finding;
  if (findings.length === 0) return <p className="findings-none">{empty ?? words.none}</p>;
  return (
    <ul className="findings" aria-label={words.list}>
      {findings.map((finding, place) => {
        const sign = SIGNS[finding.consequence] ?? calm;
        return (
          <li key={finding.id ?? `${finding.rule}-${place}`} className={`finding finding-${sign.tone}`}>
            <span className="finding-sign" aria-hidden>
              {sign.icon}
            </span>
            <div className="finding-words">
              <p>
                <b className="sr">{text.words.consequence[finding.consequence]}</b> {finding.sentence}
              </p>
              <p className="finding-meta">
                <Clause rule={finding.rule} clauses={finding.clauses} />
                <Measured finding={finding} />
              </p>
              {finding.answer && (
                <p className="finding-answer">
                  {words.answered}: {finding.answer}
                </p>
              )}
              {onAnswer && finding.consequence === 'warn' && (
                <div className="finding-ask">
                  <Field label={words.answerAsk}>
                    {(wiring) => (
                      <Input.TextArea
                        {...wiring}
                        autoSize={{ minRows: 1, maxRows: 4 }}
                        maxLength={300}
                        placeholder={words.answerPlaceholder}
                        value={answers.find((answer) => answer.rule === finding.rule)?.reason ?? ''}
                        onChange={(event) => onAnswer(finding.rule, event.target.value)}
                      />
                    )}
                  </Field>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Measured({ finding }: { finding: Shown }) {
  const { text, format } = useReading();
  const words = text.parts.finding;
  if (finding.measured === null || finding.unit === 'none') return null;
  const say = (value: number) => (finding.unit === 'minute' ? format.minutes(value) : words.item(value));
  return (
    <span className="finding-measured">
      {words.measured} <b>{say(finding.measured)}</b>
      {finding.limit !== null && (
        <>
          {' / '}
          {words.limit} {say(finding.limit)}
        </>
      )}
    </span>
  );
}
