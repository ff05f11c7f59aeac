export type Heat = 0 | 1 | 2 | 3;

/** Below 70 % of the limit, to 90 %, to the limit, over it. */
export function heatOf(minutes: number, limit: number, over: number): Heat {
  if (over > 0 || minutes > limit) return 3;
  if (limit === 0) return 0;
  const share = minutes / limit;
  return share >= 0.9 ? 2 : share >= 0.7 ? 1 : 0;
}
