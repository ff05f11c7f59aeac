import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf, isInForce } from '../../kernel/rule.ts';
import { type Extent, inExtent } from './place.ts';
import { hiddenClass, visitPlace, visitTimes, visitWhole } from './rules.ts';
import { type Answers, cluesOf, misfits, type Visit, wholenessOf } from './visit.ts';

export interface VisitBounds {
  /** Of the county; null where nobody has measured it. */
  readonly extent: Extent | null;
  /** The moment at which it arrived, milliseconds since the epoch, by a clock that can be trusted. */
  readonly receivedAt: number;
  readonly parameters: Parameters;
}

/** SW-C1 to SW-C3: what is odd about a visit is said beside it; the visit itself is never lost for that. */
export function judgeVisit(visit: Visit, { extent, receivedAt, parameters }: VisitBounds): readonly Finding[] {
  const found: Finding[] = [];
  judgePlace(found, visit, extent);
  judgeTimes(found, visit, receivedAt, parameters);
  const whole = judgeWhole(visit);
  return whole === null ? found : [...found, { ...whole, consequence: 'record' }];
}

function judgePlace(found: Finding[], { position }: Visit, extent: Extent | null): void {
  if (position === null || extent === null || inExtent(position.latitude, position.longitude, extent)) return;
  found.push(
    findingOf(visitPlace, {
      sentence: 'sweep.outsideCounty',
      field: 'position',
      facts: { latitude: position.latitude, longitude: position.longitude },
    }),
  );
}

const MINUTE = 60_000;

function judgeTimes(
  found: Finding[],
  { begunAt, endedAt, answers }: Visit,
  receivedAt: number,
  parameters: Parameters,
) {
  const [begun, ended] = [Date.parse(begunAt), Date.parse(endedAt)];
  const skew = parameters.get('sweep.clockSkewMax');
  const latest = receivedAt + skew * MINUTE;
  if (ended < begun)
    found.push(
      findingOf(visitTimes, { sentence: 'sweep.endedBeforeBegun', field: 'endedAt', facts: { begunAt, endedAt } }),
    );
  if (Math.max(begun, ended) > latest) {
    const measured = Math.round((Math.max(begun, ended) - receivedAt) / MINUTE);
    found.push(
      findingOf(visitTimes, {
        sentence: 'sweep.fromTheFuture',
        field: 'endedAt',
        measured,
        limit: skew,
        unit: 'minute',
        facts: { minutes: measured, limit: skew },
      }),
    );
  }
  const apart = Object.values(answers).filter(({ at }) => Date.parse(at) < begun || Date.parse(at) > ended).length;
  if (apart > 0 && ended >= begun)
    found.push(
      findingOf(visitTimes, {
        sentence: 'sweep.answeredApart',
        measured: apart,
        limit: 0,
        unit: 'item',
        facts: { count: apart },
      }),
    );
}

/** SW-C3: questions without the answers that the outcome cannot do without, or with answers that are none. */
export function judgeWhole(visit: Pick<Visit, 'outcome' | 'answers' | 'photos'>): Finding | null {
  const { missing } = wholenessOf(visit);
  const odd = misfits(visit.outcome, visit.answers);
  if (missing.length + odd.length === 0) return null;
  return findingOf(visitWhole, {
    sentence: 'sweep.incomplete',
    measured: missing.length + odd.length,
    limit: 0,
    unit: 'item',
    field: missing[0] ?? odd[0]!,
    facts: { missing: missing.join(','), odd: odd.join(',') },
  });
}

/** Whether what stands on the wall is a licence in force. */
export const isLicensed = (answers: Answers): boolean => answers.licence?.value === 'shown';

/** REG-10: a class found on the spot without a licence is a clue for a case. */
export function judgeHidden(
  place: { readonly name: string; readonly address: string },
  answers: Answers,
  day: Day,
): Finding | null {
  if (isLicensed(answers) || !isInForce(hiddenClass, day)) return null;
  const pupils = answers.pupils?.value;
  return findingOf(hiddenClass, {
    sentence: 'sweep.hiddenClass',
    facts: {
      name: place.name,
      address: place.address,
      clues: cluesOf(answers).join('、'),
      pupils: typeof pupils === 'number' ? pupils : null,
    },
  });
}
