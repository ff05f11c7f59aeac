const MB = 1024 * 1024;

/** What one file may cost. A test or a trusted caller may narrow or widen single values. */
export interface SheetLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Files inside the zip container. */
  readonly entries: number;
  /** Bytes of all parts together once inflated. */
  readonly inflatedBytes: number;
  /** Inflated bytes per stored byte of one part larger than `ratioFrom`; deflate itself ends near 1030. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Rows that hold something. */
  readonly rows: number;
  /** Rows looked at, blank ones included: the height of an Excel sheet. */
  readonly rowsSeen: number;
  /** Columns that are read; cells further right are passed over. */
  readonly columns: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 30 * MB,
  entries: 5_000,
  inflatedBytes: 640 * MB,
  ratio: 300,
  ratioFrom: 8 * MB,
  rows: 200_000,
  rowsSeen: 1_048_576,
  columns: 1_024,
};
