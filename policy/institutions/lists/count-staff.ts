import type { Day } from '../../kernel/day.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import type { StaffKind } from '../facts.ts';
import { vettedUntil } from '../staff/judge-person.ts';
import type { WhiteFacts } from './facts.ts';

/** A person on the staff, as far as the white list asks. */
export interface ListedPerson {
  readonly kind: StaffKind;
  readonly vettedOn: Day | null;
  readonly result: 'clear' | 'hit' | null;
  readonly barred: boolean;
  readonly published: boolean;
}

const isCleared = ({ vettedOn, result }: ListedPerson, day: Day, parameters: Parameters): boolean =>
  vettedOn !== null && result !== null && vettedOn <= day && day <= vettedUntil(vettedOn, parameters);

/** How many of the staff are in order. A barred person counts as barred alone, whenever the query was made. */
export function countStaff(people: readonly ListedPerson[], day: Day, parameters: Parameters): WhiteFacts['staff'] {
  const barred = people.filter((person) => person.barred || person.result === 'hit');
  return {
    all: people.length,
    barred: barred.length,
    unvetted: people.filter((person) => !barred.includes(person) && !isCleared(person, day, parameters)).length,
    unpublished: people.filter(({ kind, published }) => kind !== 'other' && !published).length,
  };
}
