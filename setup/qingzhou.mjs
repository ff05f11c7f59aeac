#!/usr/bin/env node
import './require-node.mjs';
import { install } from './install.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { findNode, toolEnvironment } from './runtime.mjs';
import { requireWeb } from './web.mjs';

const [command, ...rest] = process.argv.slice(2);
await install();
if (command === 'start') await requireWeb();
const [program, args] = command === 'start' ? ['main.ts', rest] : ['cli.ts', process.argv.slice(2)];
// Files are named from where the caller stands.
process.exitCode = await run(findNode(), [inProject('server', program), ...args], {
  env: toolEnvironment(),
  cwd: process.cwd(),
  watched: command === 'start',
});
