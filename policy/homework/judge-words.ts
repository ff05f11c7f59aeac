import type { Day } from '../kernel/day.ts';
import { daysBetween } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Parameters } from '../kernel/parameter.ts';
import { findingOf, isInForce, type Rule } from '../kernel/rule.ts';
import type { SentenceName } from '../messages/sentence.ts';
import { type AssignmentFacts, FLAGS, type Flag, type Flags } from './facts.ts';
import { bedtime, mechanical, parentCheck, parentWork, phone, selfMarking } from './rules.ts';
import { judgeText, type TextHit, type TextRule } from './text/judge-text.ts';

const FLAG_RULES: Readonly<Record<Flag, Rule>> = {
  parentAction: parentWork,
  parentCheck,
  selfMarking,
  phoneRequired: phone,
  punitive: mechanical,
  repetitive: mechanical,
};

const TEXT_RULES: Readonly<Record<TextRule, Rule>> = {
  'HW-12': parentWork,
  'HW-13': parentCheck,
  'HW-14': selfMarking,
  'HW-15': mechanical,
  'HW-16': phone,
  'HW-18': bedtime,
};

/** HW-12 to HW-16: what the teacher declares is refused. */
export function judgeFlags(found: Finding[], { flags, assignedOn }: AssignmentFacts): void {
  if (!declaresAny(flags)) return;
  for (const flag of FLAGS) {
    if (!flags[flag] || !isInForce(FLAG_RULES[flag], assignedOn)) continue;
    found.push(findingOf(FLAG_RULES[flag], { sentence: `homework.flag.${flag}`, field: `flags.${flag}` }));
  }
}

/** Spelt out, for it is asked of every assignment and a loop over names costs more than all of it. */
function declaresAny(flags: Flags): boolean {
  return (
    flags.parentAction ||
    flags.parentCheck ||
    flags.selfMarking ||
    flags.phoneRequired ||
    flags.punitive ||
    flags.repetitive
  );
}

/** Words that sound like a ban ask before publishing, once per rule; a ban already declared is not asked about again. */
export function judgeWords(found: Finding[], assignment: AssignmentFacts): void {
  wordsOf(found, assignment, 'title');
  wordsOf(found, assignment, 'content');
}

function wordsOf(found: Finding[], assignment: AssignmentFacts, field: 'title' | 'content'): void {
  const hits = judgeText(assignment[field]);
  if (hits.length === 0) return;
  for (const hit of hits) {
    const rule = TEXT_RULES[hit.rule];
    if (found.some((finding) => finding.rule === rule.id) || !isInForce(rule, assignment.assignedOn)) continue;
    found.push(wordFinding(rule, hit, field, assignment));
  }
}

/** Work declared as punishment whose words keep a child from bed is refused under HW-18 too: no penalty for going to sleep. */
function wordFinding(rule: Rule, hit: TextHit, field: string, { flags }: AssignmentFacts): Finding {
  const sentence: SentenceName = `homework.text.${hit.rule}`;
  const consequence = rule === bedtime && flags.punitive ? 'block' : 'warn';
  return findingOf(rule, {
    sentence,
    consequence,
    field,
    facts: { phrase: hit.phrase, start: hit.start, end: hit.end },
  });
}

/** Homework that the class was given before. */
export interface EarlierAssignment {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly assignedOn: Day;
}

/** HW-15: the same content again within the window asks, for repetition is what makes homework mechanical. */
export function judgeRepeated(
  found: Finding[],
  assignment: AssignmentFacts,
  earlier: readonly EarlierAssignment[],
  parameters: Parameters,
): void {
  if (earlier.length === 0 || !isInForce(mechanical, assignment.assignedOn)) return;
  const window = parameters.get('hw.repeat.windowDays');
  const essence = essenceOf(assignment);
  const same = earlier.find(
    (each) => Math.abs(daysBetween(each.assignedOn, assignment.assignedOn)) <= window && essenceOf(each) === essence,
  );
  if (same === undefined) return;
  const facts = { earlierId: same.id, earlierTitle: same.title, earlierDay: same.assignedOn, window };
  found.push(findingOf(mechanical, { sentence: 'homework.repeated', consequence: 'warn', field: 'content', facts }));
}

/** The words alone, without width, case, spaces and punctuation; the title when there is no content. */
export function essenceOf({ title, content }: { readonly title: string; readonly content: string }): string {
  const bare = bareWords(content);
  return bare === '' ? bareWords(title) : bare;
}

function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}
