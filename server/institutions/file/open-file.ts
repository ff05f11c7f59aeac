import type { RuleAnswer } from '#contract/schemas.ts';
import type { FileFacts, Writer } from '#policy/institutions/index.ts';
import type { Finding } from '#policy/kernel/finding.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { Caller } from '../../access/caller.ts';
import type { WriteTx } from '../../database/transaction.ts';
import type { House } from '../../house.ts';
import { numbersOn, sourceOf, writerOf } from './context.ts';
import { factsOf } from './facts.ts';
import type { InstitutionRow } from './institution-row.ts';
import { lockInstitution } from './lock.ts';
import { loadParts, type Parts } from './part-rows.ts';
import { notePublicChange, type PublicMatter } from './public-change.ts';
import { type ChangePart, recordChanges } from './record-changes.ts';
import { refreshMeasure } from './refresh-measure.ts';
import { settle } from './settle.ts';

/** What a use case that writes a part of a file is called with, as far as all of them go. */
export interface PartCall {
  readonly tx: WriteTx;
  readonly house: House;
  readonly caller: Caller;
  readonly params: { readonly id: string };
  touch(...ids: string[]): void;
}

/** A file, locked, with all that the rules ask about it. */
export interface OpenFile {
  readonly row: InstitutionRow;
  readonly parts: Parts;
  readonly file: FileFacts;
  readonly numbers: Parameters;
  readonly writer: Writer;
  readonly today: string;
  /** Business instant. */
  readonly at: string;
}

/** @throws Refusal NOT_FOUND, STATE_CONFLICT */
export async function openFile({ tx, house, caller, params, touch }: PartCall): Promise<OpenFile> {
  const [today, at] = [house.clock.today(), house.clock.now()];
  const row = await lockInstitution(tx, params.id);
  touch(row.id);
  const [parts, numbers] = await Promise.all([loadParts(tx, row.div, [row.id]), numbersOn(tx, row.div, today)]);
  return { row, parts, file: factsOf(row, parts), numbers, writer: writerOf(caller), today, at };
}

/** What rules say of a write to a part. @throws Refusal REFUSED_BY_RULE, ANSWER_NEEDED */
export function settlePart(
  { tx, caller }: PartCall,
  { row, today, at }: OpenFile,
  findings: readonly Finding[],
  answers: readonly RuleAnswer[],
  partId?: string,
): void {
  const place = { div: row.div, institutionId: row.id, day: today, by: caller.personId, at };
  settle(tx, findings, answers, partId === undefined ? place : { ...place, partId });
}

/** Who does it, and why, as the history keeps it; a reason that nobody gave is none. */
export const actOf = ({ caller }: PartCall, { writer, at }: OpenFile, reason: string) => ({
  source: sourceOf(writer),
  reason: reason === '' ? null : reason,
  by: caller.personId,
  at,
});

export interface WrittenPart {
  readonly part: ChangePart;
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** What subscribers of the open data hear; null where nothing public changed. */
  readonly public: PublicMatter | null;
}

/** Keeps the history of a part that was written, measures the file anew, and tells the part's id and version. */
export async function finishPart(
  call: PartCall,
  open: OpenFile,
  written: WrittenPart,
): Promise<{ id: string; version: number }> {
  const { part, id, version, before, after } = written;
  const { row, today, at } = open;
  const { tx } = call;
  call.touch(id);
  recordChanges(tx, {
    ...{ div: row.div, institutionId: row.id, part, partId: id, version, before, after },
    ...actOf(call, open, written.reason),
  });
  if (written.public !== null) notePublicChange(tx, row, written.public, at);
  await refreshMeasure(tx, row.id, today);
  return { id, version };
}
