import { useId } from 'react';

interface Props<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  error?: string | undefined;
  hint?: string;
  disabled?: boolean;
}

/** One of a few, as pills: native radio buttons, so arrows, screen readers and touch work by themselves. */
export function Choice<V extends string>({ label, value, options, onChange, error, hint, disabled = false }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="fieldset" disabled={disabled}>
      <legend>{label}</legend>
      <div className="pills">
        {options.map((option) => (
          <label key={option.value} className="pill">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
