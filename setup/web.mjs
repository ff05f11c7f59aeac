import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireWritable } from './install.mjs';
import { giveUp, messages, say } from './messages.mjs';
import { inProject, project } from './project.mjs';
import { run } from './run.mjs';
import { findNode, toolEnvironment } from './runtime.mjs';

/** Everything that ends up in the pages. */
const SOURCES = ['web', 'contract', 'policy', 'package-lock.json'];
const STAMP = inProject('dist', 'web', '.built-from');

/**
 * Builds the pages when their sources are not those they were built from.
 * @returns whether they stand.
 */
export async function buildWeb() {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return true;
  say(messages.building());
  mkdirSafely(inProject('dist', 'web'));
  // An interrupted build must not pass for a whole one.
  rmSync(STAMP, { force: true });
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(findNode(), [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    env: toolEnvironment(),
    stdout: 2,
  });
  if (code !== 0) return false;
  writeFileSync(STAMP, fingerprint);
  return true;
}

function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesIn(path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0');
  return hash.digest('hex');
}

function filesIn(path) {
  if (path.endsWith('.json')) return [path];
  return readdirSync(inProject(path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(project.length + 1))
    .sort();
}

function mkdirSafely(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    giveUp(
      { EROFS: messages.diskReadOnly, ENOSPC: messages.diskFull }[cause.code]?.(folder) ??
        messages.folderNotWritable(folder),
    );
  }
  requireWritable(folder);
}

/** The pages, or a plain sentence and the end. */
export async function requireWeb() {
  if (!(await buildWeb())) giveUp(messages.buildFailed());
}
