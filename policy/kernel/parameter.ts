import type { Day } from './day.ts';
import { lineage, strictestOf } from './jurisdiction.ts';
import { getParameter } from './parameters.ts';

export { isStricter, lineage, NATION } from './jurisdiction.ts';
export {
  findParameter,
  getParameter,
  type Locality,
  nationalValues,
  type ParameterDeclaration,
  type ParameterKey,
  parameterCatalogue,
} from './parameters.ts';
export { checkTightening } from './tightening.ts';

/** In which direction a local value is stricter: a 'max' may only fall, a 'min' may only rise. */
export type Direction = 'max' | 'min';
export type Unit = 'minute' | 'ratio' | 'day' | 'count';

/** A value set by a jurisdiction for a span of days; `until` is exclusive, null means open. */
export interface ParameterValue {
  /** '0' for the nation, else the digits of the region: 2 province, 4 city, 6 county. */
  readonly region: string;
  readonly key: string;
  readonly value: number;
  readonly from: Day;
  readonly until: Day | null;
  readonly source: string;
}

/** Numbers in force at one place on one day, each with the jurisdiction that set it. */
export interface Parameters {
  /** @throws when the key is not declared: a rule may only read what it names. */
  get(key: string): number;
  /** Absent where nobody has set the number for that day. */
  find(key: string): number | undefined;
  source(key: string): ParameterValue;
  /** Every value in force from the nation down, for a finding names the national source beside the local one (J-31). */
  layers(key: string): readonly ParameterValue[];
}

/** The numbers in force at one place, by day. */
export type Numbers = (day: Day) => Parameters;

const inForce = (value: ParameterValue, day: Day): boolean =>
  value.from <= day && (value.until === null || day < value.until);

/** The numbers in force in `region` on `day`: walked from the nation down, the strictest wins (J-31), the higher on a tie. */
export function parametersAt(values: readonly ParameterValue[], region: string, day: Day): Parameters {
  const line = lineage(region);
  const layers = new Map<string, ParameterValue[]>();
  for (const value of values) {
    if (!line.includes(value.region) || !inForce(value, day)) continue;
    const held = layers.get(value.key);
    if (held === undefined) layers.set(value.key, [value]);
    else held.push(value);
  }
  const strictest = new Map<string, ParameterValue>();
  for (const [key, held] of layers) {
    held.sort((a, b) => a.region.length - b.region.length || (a.region < b.region ? -1 : 1));
    strictest.set(key, strictestOf(held));
  }
  return new ParametersInForce(layers, strictest, region, day);
}

/** `parametersAt` of one region for every day: worked out once for each span in which nothing changes, for a judge asks for many days. */
export function numbersOf(values: readonly ParameterValue[], region: string): Numbers {
  const line = lineage(region);
  const here = values.filter((value) => line.includes(value.region));
  const changes = [...new Set(here.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].toSorted();
  const known = new Map<number, Parameters>();
  return (day) => {
    const span = changes.findLastIndex((change) => change <= day);
    const found = known.get(span) ?? parametersAt(here, region, day);
    known.set(span, found);
    return found;
  };
}

/** A class, so that reading a number is one monomorphic map look-up on the hot path of judging. */
class ParametersInForce implements Parameters {
  readonly #layers: ReadonlyMap<string, readonly ParameterValue[]>;
  readonly #strictest: ReadonlyMap<string, ParameterValue>;
  readonly #place: string;

  constructor(
    layers: ReadonlyMap<string, readonly ParameterValue[]>,
    strictest: ReadonlyMap<string, ParameterValue>,
    region: string,
    day: Day,
  ) {
    this.#layers = layers;
    this.#strictest = strictest;
    this.#place = `in ${region} on ${day}`;
  }

  get(key: string): number {
    return (this.#strictest.get(key) ?? this.source(key)).value;
  }

  find(key: string): number | undefined {
    return this.#strictest.get(key)?.value;
  }

  source(key: string): ParameterValue {
    const value = this.#strictest.get(key);
    if (value !== undefined) return value;
    getParameter(key);
    throw new RangeError(`Parameter '${key}' has no value ${this.#place}`);
  }

  layers(key: string): readonly ParameterValue[] {
    this.source(key);
    return this.#layers.get(key)!;
  }
}
