/** A remark about a row of a file, as it is written into the copy. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  /** Zero-based column of the cell concerned; null when the whole row is. */
  readonly at: number | null;
  /** Header of that column, for the list. */
  readonly column: string | null;
  readonly rule: string | null;
  readonly clause: string | null;
  readonly severity: 'error' | 'warn';
  readonly sentence: string;
  readonly hint: string | null;
}

/** Marks by sheet and row, in the order given. */
export function marksByRow(marks: readonly Mark[]): Map<string, Map<number, Mark[]>> {
  const sheets = new Map<string, Map<number, Mark[]>>();
  for (const mark of marks) {
    const rows = sheets.get(mark.sheet) ?? new Map<number, Mark[]>();
    sheets.set(mark.sheet, rows);
    rows.set(mark.row, [...(rows.get(mark.row) ?? []), mark]);
  }
  return sheets;
}

const MOST_PER_CELL = 8;

/** What stands beside a row: one line for each remark. */
export function remarkOf(marks: readonly Mark[]): string {
  const lines = marks.slice(0, MOST_PER_CELL).map(({ column, sentence, clause }) => {
    const where = column ? `${column}：` : '';
    return `${where}${sentence}${clause ? `〔${clause}〕` : ''}`;
  });
  return lines.join('\n') + (marks.length > MOST_PER_CELL ? `\n… +${marks.length - MOST_PER_CELL}` : '');
}
