interface Props<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

/** A few choices side by side, all in sight. */
export function Choice<T extends string>({ legend, value, options, onChoose }: Props<T>) {
  return (
    <fieldset>
      <legend className="card-title">{legend}</legend>
      <div className="mt-2 flex gap-2">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            lang={option.lang}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
            className="btn flex-1 px-2 aria-pressed:border-brand aria-pressed:bg-tint aria-pressed:font-semibold aria-pressed:text-brand"
          >
            {option.name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
