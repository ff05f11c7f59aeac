import type { Locator } from '@playwright/test';

/** The body of a table as it reads, by row and column. */
export const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .filter({ has: table.page().getByRole('cell') })
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '')),
    );

/** The first whole number in a text: '剩 14 分钟' is 14. @throws when there is none. */
export function numberIn(text: string | null | undefined): number {
  const found = /\d[\d,]*/.exec(text ?? '');
  if (found === null) throw new Error(`no number in “${text}”`);
  return Number(found[0].replaceAll(',', ''));
}

/** Both numbers of '12 / 25'. */
export function pairIn(text: string | undefined): readonly [number, number] {
  const [first, second] = (text ?? '').split('/');
  return [numberIn(first), numberIn(second)];
}
