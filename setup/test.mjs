import './require-node.mjs';
import { existsSync } from 'node:fs';
import { install } from './install.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { findNode, toolEnvironment, typeCheckFlags } from './runtime.mjs';
import { buildWeb } from './web.mjs';

await install();
const node = findNode();
const env = { ...toolEnvironment(), CI: '1', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) };
const CODE = ['policy', 'contract', 'server', 'web', 'demo', 'e2e', 'bench', 'setup', 'vitest.config.ts'];
/** How much of a failed check's end is said again at the very end: where nobody can scroll, a log often keeps no more. */
const SAID_AGAIN = 40;
let heard = '';
const hear = process.stdout.isTTY ? undefined : (text) => (heard += text);
const tool =
  (name, ...args) =>
  () =>
    run(inProject('node_modules', '.bin', name), args, { env, hear });
// It asks its workers for colour, and Node complains where both wishes are set.
const journeys = () => {
  const args = ['test', '--config', 'e2e/playwright.config.ts'];
  return run(inProject('node_modules', '.bin', 'playwright'), args, { env: { ...env, NO_COLOR: undefined }, hear });
};

/** Every check, in the order in which a mistake is cheapest to find. All run; the summary names those that failed. */
const checks = [
  ['types', tool('tsc', ...typeCheckFlags)],
  ['format and lint', tool('biome', 'check', '--diagnostic-level=error', ...CODE)],
  ['floating promises', tool('oxlint', '--type-aware')],
  ['unused files, exports and packages', tool('knip')],
  ['walls, units, API on a real database', tool('vitest', 'run')],
  ['web build', async () => ((await buildWeb(hear)) ? 0 : 1)],
  ['size budgets', () => run(node, [inProject('setup', 'size.mjs')], { env, hear })],
];
if (existsSync(inProject('e2e', 'playwright.config.ts'))) {
  checks.push(['journeys in a browser', journeys]);
}

const results = [];
for (const [name, check] of checks) {
  console.log(`\n━━ ${name} ━━`);
  const began = Date.now();
  heard = '';
  const code = await check();
  if (code >= 128) process.exit(code);
  const end = heard.trimEnd().split('\n').slice(-SAID_AGAIN);
  results.push({ name, failed: code !== 0, seconds: ((Date.now() - began) / 1000).toFixed(1), end });
}

for (const { name, failed, end } of results)
  if (failed && hear) console.log(`\n━━ ${name}: how it ended ━━\n${end.join('\n')}`);
console.log('\n━━ summary ━━');
for (const { name, failed, seconds } of results)
  console.log(`  ${failed ? 'FAILED' : 'passed'}  ${name} (${seconds} s)`);
process.exitCode = results.some((result) => result.failed) ? 1 : 0;
