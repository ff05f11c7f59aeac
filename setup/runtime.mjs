import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { giveUp, messages } from './messages.mjs';
import { inProject } from './project.mjs';

const NEEDED = 26;

/** The Node that runs the server: the one that came with the packages, else ours when it is new enough. */
export function findNode() {
  const platform = `${process.platform}-${process.arch}`;
  const packaged = inProject('node_modules', `node-${platform}`, 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  return giveUp(messages.noRuntime(platform));
}

/**
 * How the server is run: with a smaller nursery, which keeps an idle server of a small office small and costs a busy one next to nothing, and
 * able to hand back what starting took.
 */
export const serverFlags = ['--max-semi-space-size=8', '--expose-gc'];

/** How types are checked: several checkers would each work out the same contract again, which costs twice the processor time and on two cores the longer wait. */
export const typeCheckFlags = ['-b', '--checkers', '1'];

/** The environment in which `node` and the packages' programs are the project's own, and code once compiled is kept. */
export function toolEnvironment() {
  const path = [inProject('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { NODE_COMPILE_CACHE: inProject('.cache', 'node'), ...process.env, PATH: path };
}
