import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { Status } from '../facts.ts';
import { type FileBasis, isEnded } from './field.ts';
import { judgeNonProfit } from './judge-nonprofit.ts';
import { statusMove } from './rules.ts';

interface Move {
  readonly to: Status;
  /** A decision or notice that must lie among the documents of the file. */
  readonly needsDocument: boolean;
}

const by = (document: boolean, ...to: Status[]): Move[] => to.map((each) => ({ to: each, needsDocument: document }));
const ENDS = by(true, 'revoked', 'deregistered');

/**
 * The life of an institution: what may follow what. Every move is the county's, with a reason; what takes a right away or gives one back
 * needs its paper. Somebody who vanished may be found again; what is deregistered is over.
 */
export const MOVES: Readonly<Record<Status, readonly Move[]>> = {
  unlicensed: [...by(true, 'operating'), ...by(false, 'closed', 'absconded')],
  operating: [
    ...by(true, 'rectifying', 'suspended'),
    ...by(false, 'converting', 'stripping', 'closing', 'absconded'),
    ...ENDS,
  ],
  rectifying: [...by(true, 'operating', 'suspended'), ...by(false, 'closing', 'absconded'), ...ENDS],
  suspended: [
    ...by(true, 'operating', 'rectifying'),
    ...by(false, 'converting', 'stripping', 'closing', 'absconded'),
    ...ENDS,
  ],
  converting: [...by(true, 'operating', 'suspended'), ...by(false, 'stripping', 'closing', 'absconded'), ...ENDS],
  stripping: [...by(true, 'operating', 'suspended'), ...by(false, 'converting', 'closing', 'absconded'), ...ENDS],
  closing: [...by(false, 'closed', 'absconded'), ...ENDS],
  closed: [...by(true, 'operating'), ...ENDS],
  absconded: [...by(true, 'operating', 'closed'), ...ENDS],
  revoked: [...by(true, 'deregistered')],
  deregistered: [],
};

export interface StatusChange {
  readonly basis: FileBasis;
  readonly creditCode: string;
  /** Since when the present status has held. */
  readonly heldSince: Day;
  readonly to: Status;
  readonly since: Day;
  readonly hasDocument: boolean;
  /** Courses that still run. */
  readonly running: number;
}

/** REG-C9: the move is one of the list, not before the present status nor ahead, with its paper; LIC-5 for whoever is let teach again. */
export function judgeStatus(change: StatusChange, day: Day): readonly Finding[] {
  const { basis, to, since } = change;
  const move = MOVES[basis.status].find((each) => each.to === to);
  if (move === undefined)
    return [findingOf(statusMove, { sentence: 'file.moveUnknown', field: 'to', facts: { from: basis.status, to } })];
  const found: Finding[] = [];
  if (since > day || since < change.heldSince)
    found.push(
      findingOf(statusMove, {
        sentence: 'file.moveDay',
        field: 'since',
        facts: { since, heldSince: change.heldSince, day },
      }),
    );
  if (move.needsDocument && !change.hasDocument)
    found.push(findingOf(statusMove, { sentence: 'file.moveDocument', field: 'documentId', facts: { to } }));
  if (isEnded(to) && to !== 'absconded' && change.running > 0)
    found.push(
      findingOf(statusMove, {
        sentence: 'file.moveRunning',
        consequence: 'warn',
        field: 'to',
        facts: { to, running: change.running },
      }),
    );
  return [...found, ...judgeNonProfit({ ...basis, status: to }, change.creditCode, day)];
}
