import { InputNumber } from 'antd';
import { GRADE_GROUPS } from '#policy/institutions/facts.ts';
import { useReading } from '#web/messages/console.ts';
import type { FormValue } from './form-field.ts';

export function GradesField({
  id,
  title,
  value,
  error,
  onChange,
}: {
  id: string;
  title: string;
  value: FormValue;
  error: string | undefined;
  onChange: (value: FormValue) => void;
}) {
  const { text } = useReading();
  const held = Array.isArray(value) ? value.map(Number) : [];
  const name = useGroupName();
  const set = (at: number, count: number | null) =>
    onChange(Array.from({ length: GRADE_GROUPS }, (_, each) => (each === at ? (count ?? 0) : (held[each] ?? 0))));
  return (
    <fieldset className="fieldset">
      <legend>{title}</legend>
      <div className="grade-counts">
        {Array.from({ length: GRADE_GROUPS }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups are fixed and in order
          <label key={at} htmlFor={at === 0 ? id : `${id}-${at}`}>
            <span>{name(at)}</span>
            <InputNumber
              id={at === 0 ? id : `${id}-${at}`}
              controls={false}
              min={0}
              precision={0}
              aria-label={text.institutions.form.countOf(title, name(at))}
              value={held[at] ?? null}
              onChange={(count) => set(at, count === null ? null : Number(count))}
            />
          </label>
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

/** What the groups of the counts by grade are called, by their place. */
export function useGroupName(): (at: number) => string {
  const { text } = useReading();
  return (at) =>
    at === 0 ? text.words.stage.preschool : at === GRADE_GROUPS - 1 ? text.words.stage.senior : text.words.grade(at);
}
