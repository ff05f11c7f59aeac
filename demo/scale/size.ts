/** How large a place to make, and how much homework lies in its past. */
export interface Size {
  readonly counties: number;
  readonly schoolsPerCounty: number;
  /** At least so many assignments, given on the teaching days up to today. */
  readonly assignments: number;
}

/** The reference places: a county of 200 schools, some 3,500 classes and 150,000 pupils; a city of thirteen such counties. */
export const SIZES = {
  county: { counties: 1, schoolsPerCounty: 200, assignments: 1_000_000 },
  city: { counties: 13, schoolsPerCounty: 200, assignments: 10_000_000 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof SIZES;
