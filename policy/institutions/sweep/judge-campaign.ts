import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf, isInForce } from '../../kernel/rule.ts';
import type { Coverage } from './coverage.ts';
import { inventory, secondShare } from './rules.ts';

/** SW-C4: fewer second visits than the place asks for tell nothing about the first ones (U14). */
export function judgeSecondShare(permille: number, parameters: Parameters): Finding | null {
  const least = Math.ceil(parameters.get('sweep.secondShareMin') * 1000);
  if (permille >= least) return null;
  return findingOf(secondShare, {
    sentence: 'sweep.tooFewSeconds',
    field: 'secondPermille',
    facts: { percent: permille / 10, least: least / 10 },
  });
}

export interface StartFacts {
  readonly blocks: readonly { readonly name: string; readonly hasWorker: boolean }[];
  /** Teaching points of the register that lie in no block. */
  readonly outside: number;
}

/** REG-1: a sweep starts when every block has somebody who walks it; what no block takes in must be seen to. */
export function judgeStart({ blocks, outside }: StartFacts, today: Day): readonly Finding[] {
  if (!isInForce(inventory, today)) return [];
  const found: Finding[] = [];
  if (blocks.length === 0) found.push(findingOf(inventory, { sentence: 'sweep.noBlocks', consequence: 'block' }));
  const idle = blocks.filter(({ hasWorker }) => !hasWorker);
  if (idle.length > 0)
    found.push(
      findingOf(inventory, {
        sentence: 'sweep.blockWithoutWorker',
        consequence: 'block',
        measured: idle.length,
        limit: 0,
        unit: 'item',
        facts: { count: idle.length, names: idle.map(({ name }) => name).join('、') },
      }),
    );
  if (outside > 0)
    found.push(
      findingOf(inventory, {
        sentence: 'sweep.outsideBlocks',
        measured: outside,
        limit: 0,
        unit: 'item',
        facts: { count: outside },
      }),
    );
  return found;
}

/** REG-1: what a sweep leaves unseen when it is closed stays a duty. */
export function judgeClose(name: string, coverage: Coverage, today: Day): Finding | null {
  const { permille, seen, targets, blocks, blocksDone } = coverage;
  if ((permille === 1000 && blocksDone === blocks) || !isInForce(inventory, today)) return null;
  return findingOf(inventory, {
    sentence: 'sweep.notCovered',
    measured: targets - seen,
    limit: 0,
    unit: 'item',
    facts: { name, seen, targets, open: blocks - blocksDone },
  });
}
