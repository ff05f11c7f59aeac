import type { Pool } from 'pg';

/** Text that would run somewhere if somebody let it. `mark` is 4 to 12 letters and digits and comes last. */
export const PAYLOADS = {
  sql: (mark: string) => `'; drop table assignment; --${mark}`,
  script: (mark: string) => `<script>alert(1)</script>${mark}`,
  formula: (mark: string) => `=HYPERLINK("http://x","y")&"${mark}`,
  header: (mark: string) => `a\r\nset-cookie: stolen=${mark}`,
  turned: (mark: string) => `\u202egnp.${mark}`,
  nul: (mark: string) => `a\u0000${mark}`,
} as const;
export type PayloadName = keyof typeof PAYLOADS;
export const PAYLOAD_NAMES = Object.keys(PAYLOADS) as PayloadName[];

/** What was sent, by its mark. */
export class Sent {
  readonly #byMark = new Map<string, string>();

  add(name: PayloadName): { readonly mark: string; readonly text: string } {
    const mark = `zq${this.#byMark.size.toString(36).padStart(4, '0')}`;
    const text = PAYLOADS[name](mark);
    this.#byMark.set(mark, text);
    return { mark, text };
  }

  /** The text behind a mark. */
  of(mark: string): string {
    const text = this.#byMark.get(mark);
    if (text === undefined) throw new Error(`nothing was sent as ${mark}`);
    return text;
  }
}

export interface StoredText {
  readonly place: string;
  readonly text: string;
  readonly mark: string;
}

/** Every cell of every table that holds a mark, whatever the table: as text, or inside JSON or a list. Columns made from names are left out. */
export async function storedTexts(pool: Pool): Promise<StoredText[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and table_name not like 'audit_event_%'
        and column_name not in ('grams', 'initials', 'name_key') order by 1, 2`,
  );
  const found: StoredText[] = [];
  for (const { table, column } of columns) {
    const { rows } = await pool.query<{ text: string }>(
      `select distinct "${column}"::text as text from "${table}" where "${column}"::text ~ 'zq[0-9a-z]{4}'`,
    );
    for (const { text } of rows)
      for (const mark of new Set(text.match(/zq[0-9a-z]{4}/g))) found.push({ place: `${table}.${column}`, text, mark });
  }
  return found;
}

/** As it stands in JSON, without the quotes around. */
export const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
