import type { EntryInput } from '#contract/institutions/index.ts';
import { shiftDay } from '#web/parts/format.ts';

/** What is typed; list and institution stand in the address. */
export interface NewEntry {
  readonly subject: 'institution' | 'place' | 'person';
  readonly name: string;
  readonly address: string;
  readonly reason: string;
  readonly evidence: string;
  readonly document: { readonly id: string; readonly title: string } | null;
  readonly noticeNo: string;
  readonly decidedOn: string;
  readonly validFrom: string;
  /** The last day, as people say it; the house keeps the day after. */
  readonly validUntil: string | null;
}

export const emptyEntry = (today: string): NewEntry => ({
  subject: 'institution',
  name: '',
  address: '',
  reason: '',
  evidence: '',
  document: null,
  noticeNo: '',
  decidedOn: today,
  validFrom: today,
  validUntil: null,
});

export function bodyOf(value: NewEntry, list: EntryInput['list'], institution: string | undefined) {
  const { subject: kind, name, address, document, noticeNo, reason, evidence, validUntil: last, ...days } = value;
  const whom =
    kind === 'institution' || list === 'white'
      ? institution === undefined
        ? {}
        : { institutionId: institution, ...(document && { evidenceDocumentId: document.id }) }
      : { subject: { kind, name, address: address.trim() === '' ? null : address } };
  const validUntil = last === null ? null : shiftDay(last, 1);
  return { ...days, validUntil, ...whom, list, reason, evidence, noticeNo: noticeNo.trim() === '' ? null : noticeNo };
}
