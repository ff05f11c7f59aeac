import pg from 'pg';

const OID = {
  textList: 1009,
  numericList: 1231,
  int8List: 1016,
  date: 1082,
  dateList: 1182,
  timestamp: 1114,
  timestamptz: 1184,
  timestamptzList: 1185,
  interval: 1186,
};

const asText = (value: string): string => value;
/** '2026-11-19 02:20:30.123+00' (the connection speaks UTC) as '2026-11-19T02:20:30.123Z'. */
const asInstant = (value: string): string => value.replace(' ', 'T').replace(/\+00$/, 'Z');
const textList = pg.types.getTypeParser(OID.textList);
const listOf =
  (parse: (value: string) => string) =>
  (value: string): (string | null)[] =>
    (textList(value) as (string | null)[]).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (value: string) => unknown>([
  [OID.date, asText],
  [OID.interval, asText],
  [OID.timestamp, (value) => value.replace(' ', 'T')],
  [OID.timestamptz, asInstant],
  [OID.dateList, listOf(asText)],
  [OID.int8List, listOf(asText)],
  [OID.numericList, listOf(asText)],
  [OID.timestamptzList, listOf(asInstant)],
]);

/** How values come from the driver: days, instants, bigint and numeric as text, the rest as the driver does. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format as 'text'),
};
