import type { CourseTextView, SignalView } from '#contract/institutions/index.ts';
import type { TextField } from '#policy/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { ActionPopover } from '#web/parts/action-popover.tsx';
import { stretchesOf } from './marks.ts';

const FIELDS = ['outline', 'purpose', 'method', 'evaluation', 'materials'] as const satisfies readonly TextField[];
/** From here on one phrase alone is half a suspicion. */
const HEAVY = 60;

/** The course's own words; what speaks for subject teaching is marked in place and says why when opened. */
export function CourseText({ course, signals }: { course: CourseTextView; signals: readonly SignalView[] }) {
  const text = useText();
  const words = text.classification;
  return (
    <dl className="course-text">
      {(['name', ...FIELDS] as const)
        .filter((field) => field !== 'materials' || course.materials !== '')
        .map((field) => (
          <div key={field}>
            <dt>{words.field[field]}</dt>
            <dd>
              {course[field] === '' ? (
                <span className="quiet">{words.text.none}</span>
              ) : (
                <Marked text={course[field]} signals={signals.filter((each) => each.field === field)} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Marked({ text, signals }: { text: string; signals: readonly SignalView[] }) {
  return stretchesOf(text, signals).map((stretch) =>
    stretch.signals.length === 0 ? (
      <span key={stretch.start}>{stretch.text}</span>
    ) : (
      <Mark key={stretch.start} phrase={stretch.text} signals={stretch.signals} />
    ),
  );
}

function Mark({ phrase, signals }: { phrase: string; signals: readonly SignalView[] }) {
  const text = useText();
  const words = text.classification;
  const heavy = signals.some(({ weight }) => weight >= HEAVY);
  const kinds = [...new Set(signals.map(({ id }) => words.signal[id]))].join(text.parts.noRight.comma);
  return (
    <ActionPopover
      hover
      title={kinds}
      content={
        <ul className="signal-why">
          {signals.map((each) => (
            <li key={`${each.id}-${each.dimension}`}>
              {each.sentence}
              <small>{words.dimension[each.dimension]}</small>
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className={heavy ? 'signal signal-heavy' : 'signal'}>
        {phrase}
      </button>
    </ActionPopover>
  );
}
