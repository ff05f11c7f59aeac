import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '#contract/problem.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { answersOf, dimensionErrors } from './refusal.ts';
import { emptySheet, type FilledSheet, sheetOf } from './sheet.ts';
import { SheetForm } from './sheet-form.tsx';

/** What whoever decides must say, the first time and on re-examination. */
export interface Verdict {
  readonly sheet: FilledSheet;
  readonly kind: CourseKind | '';
  readonly clause: string;
  readonly decision: string;
}
export const NO_VERDICT: Verdict = { sheet: emptySheet, kind: '', clause: '', decision: '' };
export type Answers = Readonly<Record<string, string>>;

/** As it is sent; what the rules ask back goes with it. */
export const verdictBody = (value: Verdict, kind: CourseKind, answers: Answers) => ({
  kind,
  sheet: sheetOf(value.sheet),
  clause: value.clause.trim(),
  decision: value.decision.trim(),
  answers: answersOf(answers),
});

interface Props {
  /** Of the form, so that an error summary can lead to its fields. */
  prefix: string;
  value: Verdict;
  onChange: (next: Partial<Verdict>) => void;
  answers: Answers;
  onAnswer: (rule: string, reason: string) => void;
  problem: Problem | null;
  /** Fills the sheet from somewhere else. */
  copy: { label: string; from: () => void } | undefined;
  children?: ReactNode;
}

/** Conclusion, clause, reason and the four dimensions, with what came back on top. */
export function VerdictFields({ prefix, value, onChange, answers, onAnswer, problem, copy, children }: Props) {
  const words = useText().classification;
  const errors = errorsByField(problem?.errors);
  return (
    <>
      <FormTrouble
        problem={problem}
        prefix={prefix}
        titles={{ clause: words.decide.clause, decision: words.decide.decision }}
        answers={answers}
        onAnswer={onAnswer}
      />
      <Choice
        label={words.decide.kind}
        value={value.kind}
        options={(['subject', 'non-subject'] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Field id={`${prefix}-clause`} label={words.decide.clause} hint={words.decide.clauseHint} error={errors.clause}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={200}
            value={value.clause}
            onChange={(event) => onChange({ clause: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${prefix}-decision`} label={words.decide.decision} error={errors.decision}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={value.decision}
            onChange={(event) => onChange({ decision: event.target.value })}
          />
        )}
      </Field>
      <SheetForm
        value={value.sheet}
        onChange={(sheet) => onChange({ sheet })}
        prefix={prefix}
        errors={dimensionErrors(problem)}
        copy={copy}
      />
      {children}
    </>
  );
}
