import { RISK_CATEGORIES, type RiskCategory, type RiskGrade, type VisitOutcome } from '../facts.ts';
import { ELEMENTS, type Element } from './form.ts';
import { type Answers, cluesOf } from './visit.ts';

export interface Risk {
  /** In the order of the categories. */
  readonly categories: readonly RiskCategory[];
  /** By the gravest category; null where nobody could look: a door that is closed or was not found. */
  readonly grade: RiskGrade | null;
}

/** What is mended by a sheet of paper on the wall, or may have its reason; everything else is grave. */
const MODERATE: ReadonlySet<RiskCategory> = new Set(['access', 'publicity']);

const CATEGORY_OF: Readonly<Record<Element, RiskCategory>> = {
  body: 'licence',
  staff: 'staff',
  time: 'time',
  place: 'place',
  content: 'content',
  mode: 'mode',
};

/** Clues of disguise (8.2) stand for the element that they are about. */
const CATEGORY_OF_CLUE: Readonly<Record<string, RiskCategory>> = {
  'YB-1': 'licence',
  'YB-2': 'staff',
  'YB-3': 'time',
  'YB-4': 'place',
  'YB-5': 'content',
  'YB-6': 'mode',
  'YB-7': 'content',
};

function shown(outcome: VisitOutcome, answers: Answers): ReadonlySet<RiskCategory> {
  const said = (key: string, ...values: string[]) => values.includes(String(answers[key]?.value ?? ''));
  const found = new Set<RiskCategory>(cluesOf(answers).map((clue) => CATEGORY_OF_CLUE[clue]!));
  for (const element of ELEMENTS) if (said(`element.${element}`, 'not-met')) found.add(CATEGORY_OF[element]);
  if (said('exits', 'blocked', 'none')) found.add('safety');
  if (said('fees', 'none') || said('staff', 'none') || said('signboard', 'other', 'none')) found.add('publicity');
  if (outcome === 'refused') found.add('access');
  return found;
}

/** 走访定级: high where one grave category is shown, moderate where only light ones are, low where none is. */
export function riskOf(outcome: VisitOutcome, answers: Answers): Risk {
  if (outcome === 'closed' || outcome === 'not-found') return { categories: [], grade: null };
  const found = shown(outcome, answers);
  const categories = RISK_CATEGORIES.filter((category) => found.has(category));
  const grave = categories.some((category) => !MODERATE.has(category));
  return { categories, grade: grave ? 'high' : categories.length > 0 ? 'moderate' : 'low' };
}
