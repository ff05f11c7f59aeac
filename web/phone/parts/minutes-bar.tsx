const SHADES = ['bg-brand', 'bg-brand-2', 'bg-brand-3', 'bg-brand-4'];

interface Props {
  /** What the bar says to those who do not see it. */
  readonly label: string;
  /** Minutes of each part, in order. */
  readonly parts: readonly { readonly key: string; readonly minutes: number }[];
  readonly limit: number;
}

export const shadeOf = (index: number): string => SHADES[index % SHADES.length] as string;

/** Minutes by subject against the limit; red only when they pass it. */
export function MinutesBar({ label, parts, limit }: Props) {
  const total = parts.reduce((sum, part) => sum + part.minutes, 0);
  const whole = Math.max(limit, total, 1);
  return (
    <div className="mt-2 flex h-3 gap-0.5 overflow-hidden rounded-full bg-rail" role="img" aria-label={label}>
      {parts.map((part, index) => (
        <i
          key={part.key}
          className={total > limit ? 'bg-bad' : shadeOf(index)}
          style={{ width: `${(part.minutes / whole) * 100}%` }}
        />
      ))}
    </div>
  );
}
