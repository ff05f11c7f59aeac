import { fold, foldCode, placesOf } from './fold.ts';
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

/** The rules, one bit each, that a character or a pair may belong to. Most texts hold none and cost one pass over the tables. */
const SINGLES = new Uint8Array(0x10000);
const PAIRS = new Map<number, number>();
/** Characters at which there is something to do: they fold to another, stand alone as a core, or end a pair. */
const NOTABLE = new Uint8Array(0x10000);
const pairOf = (first: number, last: number): number => (first << 16) | last;

for (let code = 0; code < NOTABLE.length; code++) NOTABLE[code] = foldCode(code) === code ? 0 : 1;
for (const [bit, rule] of TEXT_RULES.entries()) {
  for (const core of vocabulary[rule].cores.split(' ')) {
    const [first, last] = [core.charCodeAt(0), core.charCodeAt(core.length - 1)];
    NOTABLE[last] = 1;
    if (core.length === 1) SINGLES[last]! |= 1 << bit;
    else PAIRS.set(pairOf(first, last), (PAIRS.get(pairOf(first, last)) ?? 0) | (1 << bit));
  }
}

const SIMPLE: readonly RegExp[] = TEXT_RULES.map((rule) => new RegExp(vocabulary[rule].phrases.join('|')));
const PATTERNS: readonly RegExp[] = SIMPLE.map((pattern) => new RegExp(pattern, 'g'));
const BLANK = new RegExp(HARMLESS.join('|'), 'g');
/** Characters before a match in which a negation of it may stand. */
const LONGEST_NEGATION = 6;
const NOTHING: readonly TextHit[] = Object.freeze([]);

/**
 * Phrases that sound like something the plan bans (HW-12 to HW-16, HW-18), in the order in which they stand. A hint for asking
 * the teacher before publishing, never a verdict: what the teacher declares is what refuses.
 */
export function judgeText(text: string): readonly TextHit[] {
  const suspected = suspect(text);
  if ((suspected & ~FOLDS) === 0) return NOTHING;
  const folded = (suspected & FOLDS) === 0 ? text : fold(text);
  const rules = TEXT_RULES.filter((_, bit) => (suspected & (1 << bit)) !== 0 && SIMPLE[bit]!.test(folded));
  if (rules.length === 0) return NOTHING;
  const plain = folded.replace(BLANK, (word) => '　'.repeat(word.length));
  return rules
    .flatMap((rule) => hitsOf(rule, plain, text))
    .sort((a, b) => a.start - b.start || TEXT_RULES.indexOf(a.rule) - TEXT_RULES.indexOf(b.rule));
}

/** The bit beside those of the rules: the text has something to fold. */
const FOLDS = 1 << TEXT_RULES.length;

/** The rules of which the text holds a core, as bits. */
function suspect(text: string): number {
  let bits = 0;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const raw = text.charCodeAt(index);
    let code = raw;
    if (NOTABLE[raw] === 1) {
      code = foldCode(raw);
      if (code !== raw) bits |= FOLDS;
      if (code === 0) continue;
      bits |= SINGLES[code]! | (PAIRS.get(pairOf(before, code)) ?? 0);
    }
    before = code;
  }
  return bits;
}

function hitsOf(rule: TextRule, plain: string, text: string): readonly TextHit[] {
  const hits: TextHit[] = [];
  const at = placesOf(text);
  for (const match of plain.matchAll(PATTERNS[TEXT_RULES.indexOf(rule)]!)) {
    const before = plain.slice(Math.max(0, match.index - LONGEST_NEGATION), match.index);
    if (rule !== 'HW-18' && NEGATION.test(before)) continue;
    const start = at[match.index]!;
    const end = at[match.index + match[0].length - 1]! + 1;
    hits.push({ rule, phrase: text.slice(start, end), start, end });
  }
  return hits;
}
