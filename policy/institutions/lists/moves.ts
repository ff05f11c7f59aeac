import { stateDay } from '../../kernel/calendar/index.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import type { ListName } from '../facts.ts';
import type { EntryState } from './facts.ts';

/** 维持；成立并移出黑名单；成立并恢复白名单. */
export const APPEAL_RESULTS = ['upheld', 'removed', 'restored'] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number];

/** What an appeal about an entry may come to: whoever was black-listed is taken off, whoever was taken off the white list is put back. */
export const appealResults = (list: ListName): readonly AppealResult[] => [
  'upheld',
  list === 'white' ? 'restored' : 'removed',
];

/** 申诉、复核、续期、移出. What is removed or has run out stays in the history; it is moved again only by an appeal. */
export const LIST_MOVES = ['renew', 'remove', 'appeal', 'decide-appeal'] as const;
export type ListMove = (typeof LIST_MOVES)[number];

/** 'coming' before its first day, 'expired' from its end on, 'removed' once a person has taken it off. */
export const ENTRY_STATES = ['coming', 'current', 'expired', 'removed'] as const;
export type EntryStanding = (typeof ENTRY_STATES)[number];

export function entryStanding(
  entry: Pick<EntryState, 'validFrom' | 'validUntil' | 'removedOn'>,
  day: Day,
): EntryStanding {
  if (entry.removedOn !== null) return 'removed';
  if (day < entry.validFrom) return 'coming';
  return entry.validUntil === null || day < entry.validUntil ? 'current' : 'expired';
}

/** The moves that are open on a day, whoever may make them. */
export function movesOf(entry: EntryState, day: Day): readonly ListMove[] {
  const standing = entryStanding(entry, day);
  const waiting = entry.appealed && !entry.appealDecided;
  if (waiting) return ['decide-appeal'];
  const moves: ListMove[] = [];
  if (entry.list === 'white' && (standing === 'current' || standing === 'expired')) moves.push('renew');
  if (standing === 'current' || standing === 'coming') moves.push('remove');
  if (mayAppeal(entry, day)) moves.push('appeal');
  return moves;
}

/** What an office decides against an institution: to put it on the black list, and to take it off the white one. */
export const isAgainst = ({ list, removedOn }: Pick<EntryState, 'list' | 'removedOn'>): boolean =>
  (list === 'black' && removedOn === null) || (list === 'white' && removedOn !== null);

/** An institution may appeal once against each such decision, up to and with the last day of the window. */
function mayAppeal(entry: EntryState, day: Day): boolean {
  return (
    isAgainst(entry) &&
    entry.subjectKind === 'institution' &&
    !entry.appealed &&
    entry.appealUntil !== null &&
    day <= entry.appealUntil
  );
}

/**
 * The last day on which an appeal is taken: so many working days after the entry or the removal was made and told, the day itself not counted,
 * however far back the decision is dated. Where the State
 * Council has not yet published a year, weekends and law alone say which days work: nobody's right waits for a notice.
 */
export function appealUntil(toldOn: Day, parameters: Parameters): Day {
  let day = toldOn;
  for (let left = parameters.get('list.appealDays'); left > 0; ) {
    day = addDays(day, 1);
    const { kind } = stateDay(day);
    if (kind === 'workday' || kind === 'makeupWorkday') left--;
  }
  return day;
}
