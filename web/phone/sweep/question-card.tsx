import type { Question } from '#policy/institutions/index.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import type { GivenAnswer } from './store.ts';

interface Props {
  readonly question: Question;
  readonly required: boolean;
  readonly value: GivenAnswer['value'] | undefined;
  readonly wrong: boolean;
  /** Inside another card it needs none of its own. */
  readonly plain?: boolean;
  readonly onAnswer: (value: GivenAnswer['value'] | null) => void;
}

/** One question, one part of the screen: choices as large buttons, everything native. */
export function QuestionCard(props: Props) {
  const { question, plain = false, wrong } = props;
  const frame = plain ? 'py-3' : 'card';
  const id = `q-${question.key}`;
  const kind = question.kind;
  return (
    <section className={`${frame} ${wrong ? 'outline-2 outline-bad' : ''}`} id={id} tabIndex={-1}>
      {kind === 'choice' || kind === 'choices' ? <Choices {...props} /> : <Typed {...props} />}
    </section>
  );
}

function Heading({ question, required }: Pick<Props, 'question' | 'required'>) {
  const { text } = useFieldReading();
  const words = text.questions[question.key];
  return (
    <>
      <span className="card-title">{words?.ask ?? question.key}</span>
      {required && <span className="tag ml-2 bg-rail text-ink-2">{text.visit.required}</span>}
    </>
  );
}

function Choices({ question, required, value, onAnswer }: Props) {
  const { text } = useFieldReading();
  const words = text.questions[question.key];
  const many = question.kind === 'choices';
  const chosen = Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
  const name = (option: string): string => {
    const subject = question.key === 'subjects' ? findSubject(option) : undefined;
    return subject ? text.subject(subject.code, subject.zh, subject.en) : (words?.options?.[option] ?? option);
  };
  const pick = (option: string, on: boolean) => {
    if (!many) onAnswer(option);
    else onAnswer(on ? [...chosen, option] : chosen.filter((each) => each !== option));
  };
  return (
    <fieldset>
      <legend>
        <Heading question={question} required={required} />
      </legend>
      {words?.hint && <p className="text-[0.9375rem] text-ink-2">{words.hint}</p>}
      <div className={`mt-2 grid gap-2 ${many && question.key === 'subjects' ? 'grid-cols-2' : ''}`}>
        {(question.options ?? []).map((option) => (
          <label
            key={option}
            className="flex min-h-12 items-center gap-3 rounded-[10px] border border-[#c3ccd7] px-3 py-2 has-checked:border-brand has-checked:bg-tint has-checked:font-semibold has-checked:text-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <input
              type={many ? 'checkbox' : 'radio'}
              name={question.key}
              className="size-5 shrink-0 accent-brand"
              checked={chosen.includes(option)}
              onChange={(event) => pick(option, event.target.checked)}
            />
            {name(option)}
          </label>
        ))}
      </div>
      {!required && chosen.length > 0 && !many && (
        <button
          type="button"
          className="mt-1 min-h-11 text-brand underline underline-offset-4"
          onClick={() => onAnswer(null)}
        >
          {text.visit.clear}
        </button>
      )}
    </fieldset>
  );
}

const INPUT = {
  number: { type: 'text', inputMode: 'numeric' },
  phone: { type: 'tel', inputMode: 'tel' },
  day: { type: 'date', inputMode: undefined },
  text: { type: 'text', inputMode: undefined },
} as const;

function Typed({ question, required, value, wrong, onAnswer }: Props) {
  const { text } = useFieldReading();
  const words = text.questions[question.key];
  const kind = question.kind as keyof typeof INPUT;
  const control = `answer-${question.key}`;
  const read = (typed: string) => {
    if (kind !== 'number') return onAnswer(typed);
    const digits = typed.replace(/\D/g, '').slice(0, 5);
    return onAnswer(digits === '' ? null : Number(digits));
  };
  const shared = {
    id: control,
    className: 'input mt-2',
    value: value === undefined ? '' : String(value),
    'aria-invalid': wrong || undefined,
    'aria-describedby': words?.hint ? `${control}-hint` : undefined,
  };
  return (
    <>
      <label htmlFor={control} className="block">
        <Heading question={question} required={required} />
      </label>
      {words?.hint && (
        <p id={`${control}-hint`} className="text-[0.9375rem] text-ink-2">
          {words.hint}
        </p>
      )}
      {question.key === 'note' ? (
        <textarea {...shared} rows={3} maxLength={question.max} onChange={(event) => read(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={INPUT[kind].type}
          inputMode={INPUT[kind].inputMode}
          maxLength={kind === 'text' || kind === 'phone' ? question.max : undefined}
          autoComplete="off"
          onChange={(event) => read(event.target.value)}
        />
      )}
    </>
  );
}
