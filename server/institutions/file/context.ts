import type { Writer } from '#policy/institutions/index.ts';
import type { Day } from '#policy/kernel/day.ts';
import type { Parameters } from '#policy/kernel/parameter.ts';
import type { Caller } from '../../access/caller.ts';
import { revisions } from '../../database/revision.ts';
import type { ReadTx } from '../../database/transaction.ts';
import { parametersFor } from '../../rules/parameters.ts';
import type { ChangeSource } from './record-changes.ts';

export const writerOf = (caller: Caller): Writer => (caller.role === 'institution-head' ? 'institution' : 'county');

/** How the history names who has written. */
export const sourceOf = (writer: Writer): ChangeSource => (writer === 'county' ? 'desk' : 'own');

/** The numbers in force in a county on a day. */
export async function numbersOn(tx: ReadTx, div: string, day: Day): Promise<Parameters> {
  return parametersFor(tx, div, day, (await revisions(tx)).parameters);
}
