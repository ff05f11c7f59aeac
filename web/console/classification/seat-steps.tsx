import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MyCase } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { answersOf, dimensionErrors } from './refusal.ts';
import { DIMENSIONS, emptySheet, type FilledSheet, isFilled, sheetOf } from './sheet.ts';
import { DimensionFields } from './sheet-form.tsx';
import { useAct } from './use-act.ts';

const route = getRouteApi('/in/my-cases/$id');
const STEPS = [...DIMENSIONS, 'conclusion'] as const;
type Step = (typeof STEPS)[number];

interface Values {
  readonly sheet: FilledSheet;
  readonly kind: CourseKind | '';
  readonly reason: string;
}
const START: Values = { sheet: emptySheet, kind: '', reason: '' };
const PREFIX = 'opinion';

/** One dimension on the screen at a time, then the conclusion; the step stands in the address and what is typed is kept. */
export function SeatSteps({ seat }: { seat: MyCase }) {
  const text = useText();
  const words = text.classification;
  const me = useMe();
  const { step = 'purpose' } = route.useSearch();
  const navigate = route.useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Step>(step);
  const { value, change, clear } = useDraft<Values>(me.personId, `opinion.${seat.id}`, START);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const place = STEPS.indexOf(step);
  const go = (next: number) => {
    const to = STEPS[next];
    if (to !== undefined) void navigate({ search: (now) => ({ ...now, step: to }), replace: true });
  };
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const { act, busy, problem } = useAct(
    ({ kind, reason, sheet }: Values & { kind: CourseKind }, options) =>
      api.classification.giveOpinion(
        {
          params: { id: seat.id },
          body: {
            sheet: sheetOf(sheet),
            kind,
            reason: reason.trim(),
            version: seat.version,
            answers: answersOf(answers),
          },
        },
        options,
      ),
    words.mine.conclusion.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (step !== 'conclusion') return go(place + 1);
    if (value.kind !== '' && (await act({ ...value, kind: value.kind })) !== null) clear(START);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    go(place + (event.key === 'ArrowRight' ? 1 : -1));
  };
  const set = (next: Partial<Values>) => change((now) => ({ ...now, ...next }));
  return (
    <form className="panel" noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <StepLinks value={value} current={step} go={(to) => go(STEPS.indexOf(to))} />
      <div className="panel-body form">
        <h2 ref={heading} tabIndex={-1} className="sr">
          {words.mine.step[step]}
        </h2>
        <FormTrouble
          problem={problem}
          prefix={PREFIX}
          titles={{ reason: words.mine.conclusion.reason }}
          answers={answers}
          onAnswer={(rule, reason) => setAnswers({ ...answers, [rule]: reason })}
        />
        {step === 'conclusion' ? (
          <Conclusion value={value} set={set} error={errorsByField(problem?.errors).reason} />
        ) : (
          <DimensionFields
            key={step}
            dimension={step}
            prefix={PREFIX}
            value={value.sheet[step]}
            error={dimensionErrors(problem)[step]}
            onChange={(next) => set({ sheet: { ...value.sheet, [step]: next } })}
          />
        )}
      </div>
      <footer className="form-foot">
        {place > 0 && <Button onClick={() => go(place - 1)}>{words.mine.back}</Button>}
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={step === 'conclusion' && (value.kind === '' || value.reason.trim().length < 2)}
        >
          {step === 'conclusion' ? words.mine.conclusion.do : words.mine.next}
        </Button>
        <span className="quiet">{words.mine.keys}</span>
      </footer>
    </form>
  );
}

function StepLinks({ value, current, go }: { value: Values; current: Step; go: (step: Step) => void }) {
  const words = useText().classification.mine;
  const done = (step: Step) => (step === 'conclusion' ? value.kind !== '' : isFilled(value.sheet[step]));
  return (
    <ol className="steps" aria-label={words.steps}>
      {STEPS.map((step, place) => (
        <li key={step}>
          <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => go(step)}>
            <span className={done(step) ? 'step-number step-done' : 'step-number'} aria-hidden>
              {done(step) ? '✓' : place + 1}
            </span>
            {words.step[step]}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Conclusion({
  value,
  set,
  error,
}: {
  value: Values;
  set: (next: Partial<Values>) => void;
  error: string | undefined;
}) {
  const words = useText().classification;
  const missing = DIMENSIONS.filter((each) => !isFilled(value.sheet[each]));
  return (
    <>
      {missing.map((each) => (
        <p key={each} className="notice-warn">
          {words.mine.missing(words.dimension[each])}
        </p>
      ))}
      <Choice
        label={words.mine.conclusion.kind}
        value={value.kind}
        options={(['subject', 'non-subject'] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
        onChange={(kind) => set({ kind })}
      />
      <Field
        id={`${PREFIX}-reason`}
        label={words.mine.conclusion.reason}
        hint={words.mine.conclusion.check}
        error={error}
      >
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={1000}
            value={value.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
