import '#server/require-node.ts';
import { keep, type Result } from './kit/result.ts';
import { type Options, readOptions } from './options.ts';
import { w1 } from './w1.ts';

const WORKLOADS: Readonly<Record<string, (options: Options) => Promise<Result>>> = { W1: w1 };

const options = readOptions(process.argv.slice(2));
const chosen = options.workloads.length > 0 ? options.workloads : Object.keys(WORKLOADS);
for (const name of chosen) {
  const run = WORKLOADS[name];
  if (run === undefined) throw new Error(`no workload ${name}: ${Object.keys(WORKLOADS).join(', ')}`);
  const result = await run(options);
  console.log(`\n${result.workload}: ${result.title}`);
  console.table(result.figures);
  if (result.table !== undefined) console.table(result.table);
  if (!options.dry) keep(result);
}
