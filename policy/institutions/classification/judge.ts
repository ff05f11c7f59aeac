import { addWorkingDays } from '../../kernel/calendar/index.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf, isInForce, type Rule, type Verdict } from '../../kernel/rule.ts';
import { type CourseKind, DIMENSIONS, type Dimension, type Stage } from '../facts.ts';
import type { Opinion, Sheet, Suggestion, TieRelation } from './facts.ts';
import {
  contentDimension,
  educationDecides,
  evaluationDimension,
  experts,
  fourDimensions,
  levels,
  methodDimension,
  purposeDimension,
  reexamination,
  selfDeclaration,
  stages,
} from './rules.ts';

const DIMENSION_RULE: Readonly<Record<Dimension, Rule>> = {
  purpose: purposeDimension,
  content: contentDimension,
  method: methodDimension,
  evaluation: evaluationDimension,
};
/** Characters below which a sentence is no evidence. */
export const SHORTEST_EVIDENCE = 4;

const onDay = (day: Day, ...found: readonly (readonly [Rule, Verdict] | false)[]): readonly Finding[] =>
  found.flatMap((each) => (each !== false && isInForce(each[0], day) ? [findingOf(each[0], each[1])] : []));

/** CLS-1 to CLS-5: all four dimensions, each with its evidence, whoever judges. */
export function judgeSheet(sheet: Sheet, day: Day): readonly Finding[] {
  return DIMENSIONS.flatMap((dimension) => {
    const judged = sheet[dimension];
    const place = { field: `sheet.${dimension}`, facts: { dimension } };
    if (judged === null) return onDay(day, [fourDimensions, { sentence: 'classification.missing', ...place }]);
    if (judged.evidence.trim().length >= SHORTEST_EVIDENCE) return [];
    return onDay(day, [DIMENSION_RULE[dimension], { sentence: 'classification.noEvidence', ...place }]);
  });
}

/** What a full sheet says by itself (J-6): content and one more speak for subject-type, none at all against it; else it is open. */
export function kindOfSheet(sheet: Sheet): CourseKind | null {
  const subject = DIMENSIONS.filter((each) => sheet[each]?.subject);
  if (subject.length === 0) return 'non-subject';
  return subject.includes('content') && subject.length > 1 ? 'subject' : null;
}

/** CLS-3: whoever concludes against their own four dimensions is asked to say why. */
export function judgeConclusion(sheet: Sheet, kind: CourseKind, day: Day): readonly Finding[] {
  const says = kindOfSheet(sheet);
  const against = says !== null && says !== kind;
  return onDay(
    day,
    against && [
      contentDimension,
      { sentence: 'classification.against', consequence: 'warn', field: 'kind', facts: { says, kind } },
    ],
  );
}

/** A sheet with its conclusion, whoever decides: first the county, on a re-examination the level above. */
const judgeVerdict = (sheet: Sheet, kind: CourseKind, day: Day): readonly Finding[] => [
  ...judgeSheet(sheet, day),
  ...judgeConclusion(sheet, kind, day),
];

export interface DeclarationFacts {
  readonly courseName: string;
  readonly declaredKind: CourseKind;
  /** Whether the institution has laid out its four dimensions for the course as it is now. */
  readonly declared: boolean;
  readonly open: boolean;
  readonly suggestion: Suggestion;
  readonly stage: Stage;
  readonly textVersion: number;
  readonly decidedTextVersion: number | null;
}

/** CLS-6, CLS-10, CLS-11: what is open about a course before anybody has looked at it. */
export function judgeCourse(course: DeclarationFacts, day: Day): readonly Finding[] {
  const { courseName: name, decidedTextVersion: decided, suggestion } = course;
  const disguised =
    course.declaredKind === 'non-subject' && (suggestion === 'clear-subject' || suggestion === 'suspected');
  return onDay(
    day,
    course.open && !course.declared && [selfDeclaration, { sentence: 'classification.undeclared', facts: { name } }],
    disguised && [
      selfDeclaration,
      { sentence: 'classification.declaredOtherwise', consequence: 'warn', facts: { name, suggestion } },
    ],
    course.stage !== 'compulsory' && [
      stages,
      { sentence: 'classification.byReference', facts: { name, stage: course.stage } },
    ],
    decided !== null &&
      decided < course.textVersion && [reexamination, { sentence: 'classification.changed', facts: { name } }],
  );
}

export interface CandidateFacts {
  readonly name: string;
  /** Null for somebody who is not in the pool. */
  readonly since: Day | null;
  readonly until: Day | null;
  /** A tie to this institution that is known, or that the expert has just declared. */
  readonly tie: TieRelation | null;
  /** Whether the expert, or a direct relative, works at another institution: then they judge none. */
  readonly employed: boolean;
  /** Whether the same person already sits on the case, or sat and stood down. */
  readonly seated: boolean;
}

/** CLS-7: an expert of the pool, without a tie here and without work at any institution, once per case. */
export function judgeCandidate(candidate: CandidateFacts, day: Day): readonly Finding[] {
  const { name, since, until, tie } = candidate;
  const inPool = since !== null && since <= day && (until === null || day < until);
  return onDay(
    day,
    !inPool && [experts, { sentence: 'classification.notExpert', facts: { name } }],
    tie !== null && [experts, { sentence: 'classification.tie', facts: { name, relation: tie } }],
    tie === null && candidate.employed && [experts, { sentence: 'classification.employed', facts: { name } }],
    candidate.seated && [experts, { sentence: 'classification.seatedAlready', facts: { name } }],
  );
}

/** CLS-8: two experts who differ need a third. */
export function judgePanel(opinions: readonly Opinion[], day: Day): readonly Finding[] {
  const [first, second] = [1, 2].map((seat) => opinions.find((each) => each.seat === seat));
  const third = opinions.some((each) => each.seat === 3);
  const differ = first !== undefined && second !== undefined && first.kind !== second.kind;
  return onDay(day, differ && !third && [levels, { sentence: 'classification.differ' }]);
}

/** What most of the opinions say; null while they are even. */
export function majorityOf(opinions: readonly Pick<Opinion, 'kind'>[]): CourseKind | null {
  const subject = opinions.filter((each) => each.kind === 'subject').length;
  const other = opinions.length - subject;
  if (subject === other) return null;
  return subject > other ? 'subject' : 'non-subject';
}

export interface DecisionFacts {
  readonly kind: CourseKind;
  readonly sheet: Sheet;
  readonly declaredKind: CourseKind;
  readonly suggestion: Suggestion;
  readonly opinions: readonly Opinion[];
}

const CLEAR: Readonly<Partial<Record<Suggestion, CourseKind>>> = {
  'clear-subject': 'subject',
  'clear-non-subject': 'non-subject',
};

/**
 * The county's decision. Two opinions are needed unless the words are clear and the institution says the same (CLS-7); experts who differ
 * need their third (CLS-8); deciding otherwise than most of them stands, for education has the last word, and is kept (CLS-9).
 */
export function judgeDecision(decision: DecisionFacts, day: Day): readonly Finding[] {
  const { kind, opinions } = decision;
  const clear = CLEAR[decision.suggestion];
  const undisputed = clear !== undefined && clear === decision.declaredKind && clear === kind;
  const most = majorityOf(opinions);
  return [
    ...judgeVerdict(decision.sheet, kind, day),
    ...onDay(
      day,
      opinions.length < 2 &&
        !undisputed && [
          experts,
          {
            sentence: 'classification.tooFew',
            measured: opinions.length,
            limit: 2,
            unit: 'item',
            facts: { count: opinions.length },
          },
        ],
      most !== null &&
        most !== kind && [educationDecides, { sentence: 'classification.overruled', facts: { most, kind } }],
    ),
    ...judgePanel(opinions, day).map((finding) => ({ ...finding, consequence: 'block' as const })),
  ];
}

/**
 * CLS-11: the last day on which the institution may ask for re-examination. In a year whose holidays are not published yet the window
 * is counted in calendar days of which seven hold five working days, and one week more.
 */
export function reexaminationUntil(decidedOn: Day, parameters: Parameters): Day {
  const days = parameters.get('cls.appealDays');
  const last = addWorkingDays(decidedOn, days);
  return last.ok ? last.day : addDays(decidedOn, Math.ceil((days * 7) / 5) + 7);
}

/** CLS-11: an appeal after its window is refused. */
export function judgeReexamination(until: Day, today: Day): readonly Finding[] {
  return onDay(
    today,
    today > until && [
      reexamination,
      { sentence: 'classification.late', consequence: 'block', facts: { until, today } },
    ],
  );
}

export interface ReviewFacts {
  readonly kind: CourseKind;
  readonly sheet: Sheet;
  /** What the county decided. */
  readonly before: CourseKind;
}

/** The decision on a re-examination stands on four dimensions of its own (CLS-1 to CLS-5), and says where it departs from the first (CLS-8). */
export const judgeReview = ({ kind, sheet, before }: ReviewFacts, day: Day): readonly Finding[] => [
  ...judgeVerdict(sheet, kind, day),
  ...judgeCorrection(before, kind, day),
];

/** CLS-8: the higher level puts right what the lower one decided; both stay on record. */
export function judgeCorrection(before: CourseKind, after: CourseKind, day: Day): readonly Finding[] {
  return onDay(
    day,
    before !== after && [
      levels,
      { sentence: 'classification.corrected', consequence: 'record', facts: { before, after } },
    ],
  );
}
