/** A span of completeness in per mille: from inclusive, to exclusive. Together the bands cover every file once. */
export interface Band {
  readonly key: string;
  readonly atLeast: number;
  readonly below: number;
}

/** 档案完整度分档. */
export const COMPLETENESS_BANDS = [
  { key: 'full', atLeast: 1000, below: 1001 },
  { key: 'high', atLeast: 800, below: 1000 },
  { key: 'middle', atLeast: 500, below: 800 },
  { key: 'low', atLeast: 0, below: 500 },
] as const satisfies readonly Band[];
export type BandKey = (typeof COMPLETENESS_BANDS)[number]['key'];

/** A file is whole at this measure; below it something required is missing (REG-2). */
export const WHOLE = 1000;
