/**
 * Values as the text of one PostgreSQL array, for `unnest`. The driver takes arrays too, and quotes them value by value at several times
 * the cost: it matters where thousands of rows go out at once.
 */
export const arrayText = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : (value ?? 'NULL'))).join(',')}}`;
