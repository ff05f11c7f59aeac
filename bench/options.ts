import { parseArgs } from 'node:util';

export interface Options {
  /** Workloads to run, for instance W1; all when empty. */
  readonly workloads: readonly string[];
  readonly rounds: number;
  /** Multiplies the requests of a round. */
  readonly scale: number;
  /** Assignments in the histories that W2 and W3 look at. */
  readonly rows: number;
  /** Minutes that `npm test` took, as it told them; null when nobody says. */
  readonly testMinutes: number | null;
  /** Keep no results: a look, not a measurement. */
  readonly dry: boolean;
}

/** @throws on an unknown option. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      scale: { type: 'string', default: '1' },
      rows: { type: 'string', default: '1000000' },
      'test-minutes': { type: 'string' },
      dry: { type: 'boolean', default: false },
    },
  });
  return {
    workloads: positionals.map((p) => p.toUpperCase()),
    rounds: Number(values.rounds),
    scale: Number(values.scale),
    rows: Number(values.rows),
    testMinutes: values['test-minutes'] === undefined ? null : Number(values['test-minutes']),
    dry: values.dry,
  };
}
