import type { Finding } from '../../kernel/finding.ts';
import { findingOf } from '../../kernel/rule.ts';
import { redLine } from './rules.ts';

/** The red lines of RY9 by number; whoever crosses one is dismissed and barred (PS-8). Titles are in `messages`. */
export const RED_LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** PS-8: a dismissal for a red line goes on record and to whoever keeps the list of the barred. */
export const judgeRedLine = (name: string, line: number, reason: string): Finding =>
  findingOf(redLine, { sentence: 'staff.redLine', field: 'redLine', facts: { name, line, reason } });
