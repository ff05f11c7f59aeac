import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

export interface Figure {
  readonly what: string;
  readonly value: number | string;
  readonly unit: string;
  /** As in the table of targets, for instance '≥ 0.70'. */
  readonly target?: string;
  readonly met?: boolean;
}

export interface Result {
  readonly workload: string;
  readonly title: string;
  /** What was measured against what, in one or two sentences. */
  readonly how: string;
  readonly command: string;
  readonly machine: Machine;
  readonly rounds: number;
  readonly figures: readonly Figure[];
  /** Medians that the figures were made from. */
  readonly table?: readonly Readonly<Record<string, string | number>>[];
}

const FOLDER = join(import.meta.dirname, '..', 'results');

export function atLeast(what: string, value: number, target: number, unit = '×'): Figure {
  return { what, value, unit, target: `≥ ${target}`, met: value >= target };
}
export function atMost(what: string, value: number, target: number, unit = '×'): Figure {
  return { what, value, unit, target: `≤ ${target}`, met: value <= target };
}
export const told = (what: string, value: number | string, unit = ''): Figure => ({ what, value, unit });

export function keep(result: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${result.workload}.json`), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(FOLDER, 'README.md'), page());
}

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|');
const tableOf = (rows: readonly Readonly<Record<string, string | number>>[]): string => {
  const columns = [...new Set(rows.flatMap((r) => Object.keys(r)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((r) => line(columns.map((c) => cell(r[c] ?? '–')))),
  ].join('\n');
};

function section(r: Result): string {
  const m = r.machine;
  const machine = `${m.cores} cores, ${m.memoryGb} GB, ${m.system}, Node ${m.node}${m.postgres === null ? '' : `, PostgreSQL ${m.postgres}`}`;
  const figures = r.figures.map((f) => ({
    figure: f.what,
    value: `${f.value}${f.unit === '' ? '' : ` ${f.unit}`}`,
    target: f.target ?? '–',
    met: f.met === undefined ? '–' : f.met ? 'yes' : '**no**',
  }));
  const parts = [
    `## ${r.workload}: ${r.title}`,
    r.how,
    `\`${r.command}\` · ${r.rounds} rounds · ${machine}`,
    tableOf(figures),
  ];
  if (r.table !== undefined) parts.push(tableOf(r.table));
  return parts.join('\n\n');
}

/** The results read as one page, workload by workload. */
function page(): string {
  const results = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Result)
    .toSorted((a, b) => a.workload.localeCompare(b.workload, 'en', { numeric: true }));
  const head = [
    '# Results',
    'Every figure is a ratio or a median of interleaved rounds on one machine: the servers compared take turns within one run, so what disturbs one disturbs all. Absolute rates belong to the machine named beside them.',
  ];
  return `${[...head, ...results.map(section)].join('\n\n')}\n`;
}
