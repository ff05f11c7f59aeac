import type { Day } from './day.ts';

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
  source(key: string): ParameterValue;
}
