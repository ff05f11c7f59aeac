/** What a place is founded from: its regions, school terms, off-work times and first officials. */
export const ITEM_KINDS = ['region', 'term', 'offWork', 'official'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const FIELDS = ['code', 'name', 'from', 'until', 'time', 'role', 'login'] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that each kind fills in; others are mistakes. */
export const FIELDS_OF: Readonly<Record<ItemKind, readonly Field[]>> = {
  region: ['code', 'name'],
  term: ['code', 'name', 'from', 'until'],
  offWork: ['code', 'from', 'time'],
  official: ['code', 'name', 'role', 'login'],
};

/** One thing to found, as it stands in the file; '' where nothing is said. */
export interface Item extends Readonly<Record<Field, string>> {
  /** Where it stands, as the reader finds it: a row of the sheet or a place in the JSON. */
  readonly place: string;
  readonly kind: ItemKind;
}

export interface Read {
  readonly items: readonly Item[];
  readonly mistakes: readonly string[];
}
