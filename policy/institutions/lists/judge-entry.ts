import { addDays, type Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { EntryFacts } from './facts.ts';
import { blackList, listEntry } from './rules.ts';

const blank = (text: string | null): boolean => text === null || text.trim() === '';

/** The internal list is nobody's penalty and needs no notice; the white list admits institutions alone. */
const NOTICED: ReadonlySet<EntryFacts['list']> = new Set(['white', 'black']);

/** REG-4: reason, evidence, decision and notice stand before anything is listed. REG-6 is on record where the black list is entered. */
export function judgeEntry(entry: EntryFacts, today: Day): readonly Finding[] {
  const found: Finding[] = [];
  const refuse = (sentence: string, field: string, facts = {}): void => {
    found.push(findingOf(listEntry, { sentence: `lists.${sentence}`, field, facts }));
  };
  if (blank(entry.reason)) refuse('noReason', 'reason');
  if (blank(entry.evidence)) refuse('noEvidence', 'evidence');
  if (NOTICED.has(entry.list) && blank(entry.noticeNo)) refuse('noNotice', 'noticeNo', { list: entry.list });
  if (entry.decidedOn > today) refuse('decidedLater', 'decidedOn', { day: entry.decidedOn, today });
  if (entry.validFrom < entry.decidedOn)
    refuse('beforeDecision', 'validFrom', { from: entry.validFrom, day: entry.decidedOn });
  if (entry.validUntil !== null && entry.validUntil <= entry.validFrom)
    refuse('noSpan', 'validUntil', { from: entry.validFrom, last: addDays(entry.validUntil, -1) });
  if (entry.list === 'white' && entry.subjectKind !== 'institution') refuse('whiteOutside', 'subjectKind');
  if (entry.list === 'black' && found.length === 0)
    found.push(findingOf(blackList, { sentence: 'lists.blackEntered', consequence: 'case' }));
  return found;
}
