import type { Day } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import { findingOf, isInForce } from '../kernel/rule.ts';
import { publicity } from './rules.ts';

/** What a class has put on its board for a teaching day that is over. */
export interface NoticeFacts {
  readonly day: Day;
  readonly className: string;
  /** Notices published for that day. */
  readonly published: number;
}

/** HW-9, per class and day (policy-facts 2.1): a board left empty is a matter for the school, for "no homework" is a notice too. */
export function judgeNotice({ day, className, published }: NoticeFacts): Finding | null {
  if (published > 0 || !isInForce(publicity, day)) return null;
  return findingOf(publicity, {
    sentence: 'homework.noNotice',
    measured: 0,
    limit: 1,
    unit: 'item',
    facts: { day, className },
  });
}
