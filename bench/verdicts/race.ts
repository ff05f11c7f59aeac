import { judgePublish, type PublishInput } from '#policy/homework/index.ts';
import { median } from '../kit/statistics.ts';
import { judgeByEngine } from './by-engine.ts';
import { type Fired, judgeByHand } from './by-hand.ts';

const keyOf = (fired: readonly Fired[]): string =>
  JSON.stringify(fired.map((f) => [f.rule, f.measured, f.limit]).toSorted());

/** @throws where the policy and the hand-written checks do not say the same of a case, number for number. */
export async function requireAgreement(cases: readonly PublishInput[]): Promise<void> {
  for (const input of cases) {
    const ours = judgePublish(input);
    const numbers = ours.map((f) => (f.unit === 'minute' ? f : { ...f, measured: null, limit: null }));
    if (keyOf(numbers) !== keyOf(judgeByHand(input)))
      throw new Error(`policy ${keyOf(numbers)} and hand ${keyOf(judgeByHand(input))} on ${JSON.stringify(input)}`);
    const [rules, engine] = [ours.map((f) => f.rule), await judgeByEngine(input)].map((r) =>
      [...new Set(r)].toSorted().join(),
    );
    if (rules !== engine) throw new Error(`policy ${rules} and engine ${engine} on ${JSON.stringify(input)}`);
  }
}

/** Verdicts a second; the count of findings is kept so that no work can be optimised away. */
function perSecond(
  cases: readonly PublishInput[],
  judge: (input: PublishInput) => { length: number },
  passes: number,
): number {
  let findings = 0;
  const began = performance.now();
  for (let pass = 0; pass < passes; pass++) for (const input of cases) findings += judge(input).length;
  const seconds = (performance.now() - began) / 1000;
  if (findings === 0) throw new Error('no case fires');
  return (cases.length * passes) / seconds;
}

async function engineSecond(cases: readonly PublishInput[]): Promise<number> {
  const began = performance.now();
  for (const input of cases) await judgeByEngine(input);
  return cases.length / ((performance.now() - began) / 1000);
}

export interface Race {
  readonly policy: number;
  readonly hand: number;
  readonly engine: number;
  /** Medians of the rounds' ratios. */
  readonly ofHand: number;
  readonly ofEngine: number;
}

/** All three over the same cases, in turn, on one core. */
export async function race(cases: readonly PublishInput[], rounds: number): Promise<Race> {
  const laps: { policy: number; hand: number; engine: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const lap = {
      policy: perSecond(cases, judgePublish, 100),
      hand: perSecond(cases, judgeByHand, 100),
      engine: await engineSecond(cases.slice(0, 2_000)),
    };
    // The first lap warms up.
    if (round > 0) laps.push(lap);
  }
  return {
    policy: median(laps.map((l) => l.policy)),
    hand: median(laps.map((l) => l.hand)),
    engine: median(laps.map((l) => l.engine)),
    ofHand: median(laps.map((l) => l.policy / l.hand)),
    ofEngine: median(laps.map((l) => l.policy / l.engine)),
  };
}
