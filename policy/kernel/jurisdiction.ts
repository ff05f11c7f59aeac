import type { Direction, ParameterValue } from './parameter.ts';
import { getParameter } from './parameters.ts';

export const NATION = '0';

/** The region and those above it, from the nation down: '980102' is under '9801', '98' and '0'. */
export function lineage(region: string): readonly string[] {
  if (region === NATION) return [NATION];
  return [NATION, ...[2, 4, 6].filter((digits) => digits <= region.length).map((digits) => region.slice(0, digits))];
}

export function isStricter(value: number, than: number, direction: Direction): boolean {
  return direction === 'max' ? value < than : value > than;
}

/** The strictest of values of one key; the first on a tie. */
export function strictestOf(held: readonly ParameterValue[]): ParameterValue {
  const { direction } = getParameter(held[0]!.key);
  return held.reduce((best, each) => (isStricter(each.value, best.value, direction) ? each : best));
}
