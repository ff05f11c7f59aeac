/** Why a text is no such identifier. */
export type IdentifierFault =
  | 'empty'
  | 'length'
  | 'characters'
  | 'check-digit'
  | 'birth-date'
  | 'future-birth'
  | 'region'
  | 'kind';

/** Well formed and to be let through, but a person should look. */
export type IdentifierWarning = 'check-digit' | 'region-differs' | 'level';

export type Identified<Parsed> =
  | ({ readonly ok: true; readonly warning: IdentifierWarning | null } & Readonly<Parsed>)
  | { readonly ok: false; readonly reason: IdentifierFault };

export const fault = (reason: IdentifierFault): { readonly ok: false; readonly reason: IdentifierFault } => ({
  ok: false,
  reason,
});

/** As offices paste them: full-width characters, spaces and a leading quotation mark of a sheet are no part of an identifier. */
export function bareIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF'’]/gu, '')
    .toUpperCase();
}
