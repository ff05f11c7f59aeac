import type { VisitInput } from '#contract/institutions/index.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';

type Outcome = VisitInput['outcome'];
const AT_A_DOOR = ['visited', 'closed', 'refused', 'not-found'] as const satisfies readonly Outcome[];

interface Props {
  readonly value: Outcome | null;
  readonly wrong: boolean;
  readonly onChoose: (outcome: Outcome) => void;
}

/** First of all: what was found at this door. The rest of the form follows from it. */
export function OutcomeCard({ value, wrong, onChoose }: Props) {
  const { text } = useFieldReading();
  return (
    <fieldset className={`card ${wrong ? 'outline-2 outline-bad' : ''}`} id="q-outcome" tabIndex={-1}>
      <legend className="card-title float-left w-full">{text.questions.outcome?.ask}</legend>
      <div className="clear-both grid grid-cols-2 gap-2 pt-2">
        {AT_A_DOOR.map((outcome) => (
          <label
            key={outcome}
            className="flex min-h-16 flex-col justify-center rounded-[10px] border border-[#c3ccd7] px-3 py-2 has-checked:border-brand has-checked:bg-tint has-checked:text-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name="outcome"
              className="sr-only"
              checked={value === outcome}
              onChange={() => onChoose(outcome)}
            />
            <b className="font-semibold">{text.outcomes[outcome]}</b>
            <span className="text-[0.9375rem] text-ink-2">{text.outcomeNotes[outcome]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
