import type { SignalView } from '#contract/institutions/index.ts';

/** A stretch of text, with what speaks there. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly signals: readonly SignalView[];
}

/** A text cut where signals begin and end: signals that overlap share their stretches. */
export function stretchesOf(text: string, signals: readonly SignalView[]): readonly Stretch[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of signals) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => ({
    start,
    text: text.slice(start, cuts[place + 1]),
    signals: signals.filter((each) => each.start <= start && each.end >= cuts[place + 1]!),
  }));
}
