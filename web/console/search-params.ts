/** The address holds plain text: ?region=980102 stays text, and a link written by the server reads the same here. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
  const text = new URLSearchParams(pairs).toString();
  return text && `?${text}`;
}

type Raw = Record<string, unknown>;

/** Left out when absent, so that a filter that is not set does not stand in the address. */
type Present<T> = { [K in keyof T]?: T[K] | undefined };
const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;

const text = (value: unknown) =>
  typeof value === 'string' && value !== ''
    ? value.slice(0, 80)
    : typeof value === 'number'
      ? String(value)
      : undefined;
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
const yes = (value: unknown) => (value === true || value === 'true' ? true : undefined);
const whole = (value: unknown) => {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isInteger(number) && number > 0 ? number : undefined;
};
const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): T | undefined =>
    allowed.find((each) => each === value);

/** Readers for `validateSearch`: whatever stands in the address, the page gets known names with known types. */
export const reads = { text, day, yes, whole, oneOf };

export const search =
  <T extends Record<string, (value: unknown) => unknown>>(fields: T) =>
  (raw: Raw): Present<{ [K in keyof T]: ReturnType<T[K]> }> =>
    present(Object.fromEntries(Object.entries(fields).map(([name, read]) => [name, read(raw[name])]))) as Present<{
      [K in keyof T]: ReturnType<T[K]>;
    }>;
