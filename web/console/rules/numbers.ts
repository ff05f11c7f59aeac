import type { ParameterEntry } from '#contract/rule.ts';
import { useReading } from '#web/messages/console.ts';

/** A parameter's value as people read it: '不超过 60 分钟', 'at least 90%'. */
export function useNumberWords() {
  const { text, format } = useReading();
  const value = (entry: Pick<ParameterEntry, 'unit' | 'value'>) => {
    const units: Record<string, (shown: string) => string> = text.rules.unit;
    const shown = entry.unit === 'ratio' ? format.percent(entry.value) : format.number(entry.value);
    return units[entry.unit]?.(shown) ?? shown;
  };
  const rule = (entry: ParameterEntry) =>
    entry.direction === 'max' ? text.rules.max(value(entry)) : text.rules.min(value(entry));
  return { value, rule };
}
