import { type Folded, fold } from './fold.ts';
import { HARMLESS, NEGATION, TEXT_RULES, type TextRule, vocabulary } from './vocabulary.ts';

export type { TextRule } from './vocabulary.ts';

export interface TextHit {
  readonly rule: TextRule;
  /** As it stands in the text. */
  readonly phrase: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** For every character the rules that it may belong to, one bit each: most texts hold none and cost one pass over this table. */
const TRIGGERS = new Uint8Array(0x10000);
for (const [bit, rule] of TEXT_RULES.entries())
  for (const character of vocabulary[rule].triggers) TRIGGERS[character.charCodeAt(0)]! |= 1 << bit;

const PATTERNS: readonly RegExp[] = TEXT_RULES.map((rule) => new RegExp(vocabulary[rule].phrases.join('|'), 'g'));
const BLANK = new RegExp(HARMLESS.join('|'), 'g');
/** Characters before a match in which a negation of it may stand. */
const LONGEST_NEGATION = 6;
const NOTHING: readonly TextHit[] = Object.freeze([]);

/**
 * Phrases that sound like something the plan bans (HW-12 to HW-16, HW-18), in the order in which they stand. A hint for asking
 * the teacher before publishing, never a verdict: what the teacher declares is what refuses.
 */
export function judgeText(text: string): readonly TextHit[] {
  let triggered = 0;
  for (let index = 0; index < text.length; index++) triggered |= TRIGGERS[text.charCodeAt(index)]!;
  if (triggered === 0) return NOTHING;
  const folded = fold(text);
  const plain = folded.text.replace(BLANK, (word) => '　'.repeat(word.length));
  const hits: TextHit[] = [];
  for (const [bit, rule] of TEXT_RULES.entries())
    if ((triggered & (1 << bit)) !== 0) collect(hits, rule, PATTERNS[bit]!, plain, folded, text);
  return hits.sort((a, b) => a.start - b.start || TEXT_RULES.indexOf(a.rule) - TEXT_RULES.indexOf(b.rule));
}

function collect(hits: TextHit[], rule: TextRule, pattern: RegExp, plain: string, { at }: Folded, text: string): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    if (rule !== 'HW-18' && NEGATION.test(plain.slice(Math.max(0, match.index - LONGEST_NEGATION), match.index)))
      continue;
    const start = at[match.index]!;
    const end = at[match.index + match[0].length - 1]! + 1;
    hits.push({ rule, phrase: text.slice(start, end), start, end });
  }
}
