import { FIELDS, FIELDS_OF, type Item, type ItemKind, type Read } from './item.ts';
import type { FoundText } from './text.ts';

const KIND_OF: Readonly<Record<string, ItemKind>> = {
  regions: 'region',
  terms: 'term',
  offWork: 'offWork',
  officials: 'official',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The four lists of a founding file, entry by entry; whatever cannot be used is a mistake of its own. */
export function readJson(source: string, text: FoundText): Read {
  const mistakes: string[] = [];
  let whole: unknown;
  try {
    whole = JSON.parse(source);
  } catch (cause) {
    return { items: [], mistakes: [text.notJson(cause instanceof Error ? cause.message : String(cause))] };
  }
  if (!isRecord(whole)) return { items: [], mistakes: [text.notAnObject] };
  const items = Object.entries(whole).flatMap(([list, entries]): Item[] => {
    const kind = Object.hasOwn(KIND_OF, list) ? KIND_OF[list] : undefined;
    if (kind === undefined || !Array.isArray(entries)) {
      mistakes.push(text.unknownList(list));
      return [];
    }
    return entries.flatMap((entry: unknown, at) => itemOf(entry, kind, `${list}[${at}]`, text, mistakes));
  });
  return { items, mistakes };
}

function itemOf(entry: unknown, kind: ItemKind, place: string, text: FoundText, mistakes: string[]): Item[] {
  if (!isRecord(entry)) {
    mistakes.push(text.notAnEntry(place));
    return [];
  }
  const known: readonly string[] = FIELDS_OF[kind];
  const unknown = Object.keys(entry).filter((key) => !known.includes(key));
  if (unknown.length > 0) mistakes.push(text.unknownField(place, unknown.join(', ')));
  // Codes are often typed without quotes.
  const said = (key: string): string =>
    typeof entry[key] === 'string' || typeof entry[key] === 'number' ? String(entry[key]).trim() : '';
  const fields = Object.fromEntries(FIELDS.map((key) => [key, said(key)])) as Record<(typeof FIELDS)[number], string>;
  return [{ place, kind, ...fields }];
}
