import { judgePublish } from '#policy/homework/index.ts';
import { settle, writeHistory } from './county/history.ts';
import { layGround, SIZE, SUBJECTS, writeCounty } from './county/place.ts';
import { openBenchDatabase } from './kit/database.ts';
import { describeMachine } from './kit/machine.ts';
import { atLeast, type Result, told } from './kit/result.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { casesOf } from './verdicts/cases.ts';
import { race, requireAgreement } from './verdicts/race.ts';
import { storeByPolicy, storeBySql, takeStored } from './verdicts/stored.ts';

const DIV = '980102';
const CASES = 20_000;
const DAYS = 20;

interface Stored {
  readonly version: number;
  readonly classDays: number;
  readonly findings: number;
  readonly policySeconds: number;
  readonly sqlSeconds: number;
  readonly ratio: number;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** A county's ledger judged by a number it means to set, and the findings stored: by the policy, and by SQL. */
async function measureStored(rounds: number): Promise<Stored> {
  const db = await openBenchDatabase();
  try {
    await layGround(db.pool);
    await writeCounty(db.pool, DIV);
    await writeHistory(db.pool, DIV, DAYS * SIZE.classes * SUBJECTS.length);
    await settle(db.pool);
    const laps: { policy: number; sql: number }[] = [];
    let classDays = 0;
    let findings = 0;
    for (let round = 0; round <= rounds; round++) {
      const policy = await seconds(async () => {
        classDays = await storeByPolicy(db, DIV);
      });
      const byPolicy = await takeStored(db);
      const sql = await seconds(() => storeBySql(db, DIV));
      const bySql = await takeStored(db);
      if (byPolicy.digest !== bySql.digest)
        throw new Error(`policy stored ${byPolicy.count}, SQL ${bySql.count}, and not the same`);
      findings = bySql.count;
      if (round > 0) laps.push({ policy, sql });
    }
    return {
      version: db.version,
      classDays,
      findings,
      policySeconds: median(laps.map((l) => l.policy)),
      sqlSeconds: median(laps.map((l) => l.sql)),
      ratio: median(laps.map((l) => l.sql / l.policy)),
    };
  } finally {
    await db.drop();
  }
}

/** Verdicts a second on the same cases with the words that teachers write: the text is searched too. */
function withWords(): number {
  const cases = casesOf(CASES).map((c) => ({
    ...c,
    assignment: {
      ...c.assignment,
      title: '课后练习',
      content: '完成课本第36页练习八第1至6题，订正课堂错题；背诵第三自然段，预习下一课生字。',
    },
  }));
  const lap = () => {
    const began = performance.now();
    for (const input of cases) judgePublish(input);
    return cases.length / ((performance.now() - began) / 1000);
  };
  return median(Array.from({ length: 9 }, lap));
}

/** W6: how much judging by named rules with clauses and parameters costs against judging without them. */
export async function w6({ rounds }: Options): Promise<Result> {
  const cases = casesOf(CASES);
  await requireAgreement(cases);
  const { policy, hand, engine, ofHand, ofEngine } = await race(cases, rounds);
  const stored = await measureStored(rounds);
  return {
    workload: 'W6',
    title: 'homework verdicts',
    how: `${CASES} publishes of every grade, tier and span, about one in eight with a finding. The policy, the same checks inlined by hand with their numbers written in, and the same rules in json-rules-engine agree on every case before anything is timed. Stored findings: ${stored.classDays} class-days of a county judged by a number it means to set, streamed through the policy, against one insert … select in SQL; ${stored.findings} findings, the same row for row.`,
    command: 'npm run bench -- W6',
    machine: describeMachine(stored.version),
    rounds,
    figures: [
      atLeast('verdicts a second, of the checks inlined by hand', rounded(ofHand), 0.5),
      atLeast('verdicts a second, of json-rules-engine', rounded(ofEngine), 100),
      atLeast('stored findings a second, of the SQL twin', rounded(stored.ratio), 0.8),
      told('verdicts a second with the words of the homework searched', rounded(withWords()), '/s'),
    ],
    table: [
      {
        judge: 'policy',
        'verdicts/s': rounded(policy),
        'class-days judged and stored, s': rounded(stored.policySeconds),
      },
      { judge: 'by hand', 'verdicts/s': rounded(hand) },
      { judge: 'json-rules-engine', 'verdicts/s': rounded(engine) },
      { judge: 'SQL', 'class-days judged and stored, s': rounded(stored.sqlSeconds) },
    ],
  };
}
