/** A civil day, ISO text 'YYYY-MM-DD', in Asia/Shanghai. Compares correctly as text. */
export type Day = string;
