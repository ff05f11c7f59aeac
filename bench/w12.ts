import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeMachine } from './kit/machine.ts';
import { atMost, type Figure, type Result } from './kit/result.ts';
import { typeCheckFlags } from './kit/start-like.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

const FLAGS = [...typeCheckFlags, '--force'].join(' ');
const PROJECT = join(import.meta.dirname, '..');

/** Processor seconds of a command with everything it starts, by the shell's own `times`. */
function processorSeconds(command: string): number {
  const told = execFileSync('sh', ['-c', `${command} && times`], { cwd: PROJECT, encoding: 'utf8' });
  const children = told.trim().split('\n').at(-1)!;
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

/** W12: what checking costs. The whole of `npm test` is timed by itself; its minutes are handed in. */
export async function w12({ rounds, testMinutes }: Options): Promise<Result> {
  const laps = Array.from({ length: rounds }, () => processorSeconds(`node_modules/.bin/tsc ${FLAGS}`));
  const test: Figure[] = testMinutes === null ? [] : [atMost('wall time of npm test', testMinutes, 15, 'min')];
  return {
    workload: 'W12',
    title: 'type check and tests',
    how: `Processor seconds of checking the types of everything from scratch (\`tsc ${FLAGS}\`), with every process it starts; the wall time of \`npm test\` as it tells it itself.`,
    command: `npm run bench -- W12${testMinutes === null ? '' : ` --test-minutes ${testMinutes}`}`,
    machine: describeMachine(null),
    rounds,
    figures: [atMost('processor time of the type check from scratch', rounded(median(laps)), 15, 's'), ...test],
  };
}
