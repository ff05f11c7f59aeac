import type { RefObject } from 'react';
import type { FindingView, RuleAnswer } from '#contract/schemas.ts';
import { useText } from '#web/messages/console.ts';
import { FindingList } from '#web/parts/finding-list.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { CheckCircleFilled, ExclamationCircleFilled, StopFilled } from '../../parts/icons.tsx';

interface Props {
  /** null while too little is filled in for the rules to speak. */
  findings: readonly FindingView[] | null;
  answers: readonly RuleAnswer[];
  onAnswer: (rule: string, reason: string) => void;
  /** Takes the focus when publishing was refused. */
  box: RefObject<HTMLDivElement | null>;
}

/** What the rules say about the form as it stands, before anything is sent. */
export function VerdictPanel({ findings, answers, onAnswer, box }: Props) {
  const text = useText();
  const words = text.homework;
  const refused = findings?.some((finding) => finding.consequence === 'block') ?? false;
  const asked = findings?.some((finding) => finding.consequence === 'warn') ?? false;
  return (
    <Panel title={words.verdict}>
      <div ref={box} tabIndex={-1} className="verdict" aria-live="polite">
        {findings === null ? (
          <p className="quiet">{words.verdictWait}</p>
        ) : (
          <>
            <p className={refused ? 'verdict-bad' : asked ? 'verdict-warn' : 'verdict-ok'}>
              {refused ? (
                <StopFilled aria-hidden />
              ) : asked ? (
                <ExclamationCircleFilled aria-hidden />
              ) : (
                <CheckCircleFilled aria-hidden />
              )}
              {refused ? words.verdictRefused : asked ? words.verdictAsk : words.verdictFine}
            </p>
            {findings.length > 0 && <FindingList findings={findings} answers={answers} onAnswer={onAnswer} />}
          </>
        )}
      </div>
    </Panel>
  );
}
