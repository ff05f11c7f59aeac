import '#server/require-node.ts';
import { dropScaled } from './county/scaled.ts';
import { i1 } from './i1.ts';
import { i2 } from './i2.ts';
import { i3 } from './i3.ts';
import { i4 } from './i4.ts';
import { dropRegisters } from './institutions/index.ts';
import { keep, type Result } from './kit/result.ts';
import { type Options, readOptions } from './options.ts';
import { w1 } from './w1.ts';
import { w2 } from './w2.ts';
import { w3 } from './w3.ts';
import { w4 } from './w4.ts';
import { w5 } from './w5.ts';
import { w6 } from './w6.ts';
import { w10 } from './w10.ts';
import { w11 } from './w11.ts';
import { w12 } from './w12.ts';

const WORKLOADS: Readonly<Record<string, (options: Options) => Promise<Result>>> = {
  W1: w1,
  W2: w2,
  W3: w3,
  W4: w4,
  W5: w5,
  W6: w6,
  W10: w10,
  W11: w11,
  W12: w12,
  I1: i1,
  I2: i2,
  I3: i3,
  I4: i4,
};

const options = readOptions(process.argv.slice(2));
const chosen = options.workloads.length > 0 ? options.workloads : Object.keys(WORKLOADS);

/** The process may have been told to stop: databases that it started must not outlive it. */
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void dropAll().finally(() => process.exit(1)));

try {
  for (const name of chosen) await measure(name);
} finally {
  await dropAll();
}

async function dropAll(): Promise<void> {
  await dropScaled();
  await dropRegisters();
}

async function measure(name: string): Promise<void> {
  const run = WORKLOADS[name];
  if (run === undefined) throw new Error(`no workload ${name}: ${Object.keys(WORKLOADS).join(', ')}`);
  const result = await run(options);
  console.log(`\n${result.workload}: ${result.title}`);
  console.table(result.figures);
  if (result.table !== undefined) console.table(result.table);
  if (!options.dry) keep(result);
}
