/** A place in a league: equal values share it, and the next one counts those before it (1, 2, 2, 4). */
export interface Place {
  readonly rank: number;
  readonly tied: boolean;
}

/** The place of each value, the highest first; null where there is nothing to compare. */
export function placesOf(values: readonly (number | null)[]): readonly (Place | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((value) =>
    value === null
      ? null
      : {
          rank: 1 + known.filter((other) => other > value).length,
          tied: known.filter((other) => other === value).length > 1,
        },
  );
}
