import type { MarkedSheet, SheetReport } from '../../sheets/index.ts';

/** Rows of all sheets share one numbering before the judge: sheet × STEP + row. */
const STEP = 10_000_000;

/** Where rows stand: turns sheet and row into the one number the judge knows them by, and back. */
export class Places {
  readonly #names: string[] = [];

  key(sheet: string, row: number): number {
    let index = this.#names.indexOf(sheet);
    if (index < 0) index = this.#names.push(sheet) - 1;
    return index * STEP + row;
  }

  at(key: number): { sheet: string; row: number } {
    return { sheet: this.#names[Math.floor(key / STEP)] ?? '', row: key % STEP };
  }
}

/** What the annotated copy needs to know of each sheet that was read. */
export function markedSheets(reports: readonly SheetReport[]): MarkedSheet[] {
  return reports.flatMap(({ name, header, width }) =>
    header && header.missing.length === 0 ? [{ name, headerRow: header.row, width }] : [],
  );
}
