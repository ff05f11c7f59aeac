import { foldName } from '../fold.ts';
import type { OurRecord, PlatformRecord } from './facts.ts';

export interface Matched {
  readonly ours: OurRecord;
  /** Place in the export. */
  readonly at: number;
}
export interface Matching {
  readonly matched: readonly Matched[];
  /** Places of rows that are no institution of ours. */
  readonly unknown: readonly number[];
  /** Places of rows that name an institution again which an earlier row has named. */
  readonly again: readonly number[];
}

const code = (text: string | null): string => (text === null ? '' : foldName(text).replace(/^教民|号$/gu, ''));

/** By one key; a key that two institutions of ours share leads to neither. */
function keyed(ours: readonly OurRecord[], keyOf: (our: OurRecord) => string): Map<string, OurRecord | null> {
  const found = new Map<string, OurRecord | null>();
  for (const our of ours) {
    const key = keyOf(our);
    if (key !== '') found.set(key, found.has(key) ? null : our);
  }
  return found;
}

/** Which row of the export is which institution: by credit code, then by licence number, then by name. */
export function matchPlatform(ours: readonly OurRecord[], theirs: readonly PlatformRecord[]): Matching {
  const byCredit = keyed(ours, (our) => code(our.creditCode));
  const byLicence = keyed(ours, (our) => code(our.licenceNo));
  const byName = keyed(ours, (our) => our.nameKey);
  const matched: Matched[] = [];
  const unknown: number[] = [];
  const again: number[] = [];
  const taken = new Set<string>();
  for (const [at, row] of theirs.entries()) {
    const our =
      byCredit.get(code(row.creditCode)) ??
      byLicence.get(code(row.licenceNo)) ??
      namesake(byName.get(row.nameKey), row);
    if (our === undefined || our === null) unknown.push(at);
    else if (taken.has(our.id)) again.push(at);
    else {
      taken.add(our.id);
      matched.push({ ours: our, at });
    }
  }
  return { matched, unknown, again };
}

/** One of the same name is the same only while no credit code says otherwise. */
function namesake(our: OurRecord | null | undefined, row: PlatformRecord): OurRecord | null {
  if (our === undefined || our === null) return null;
  return our.creditCode === null || row.creditCode === null ? our : null;
}
