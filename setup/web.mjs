import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireWritable } from './install.mjs';
import { giveUp, messages, say } from './messages.mjs';
import { inProject, project } from './project.mjs';
import { isAlive, run } from './run.mjs';
import { findNode, toolEnvironment } from './runtime.mjs';

/** Everything that ends up in the pages. */
const SOURCES = ['web', 'contract', 'policy', 'package-lock.json'];
const PAGES = inProject('dist', 'web');
const STAMP = '.built-from';

/**
 * Builds the pages when their sources are not those they were built from. They are made aside and then put in place, so that
 * neither an interrupted build nor two at once leave half of them.
 * @returns whether they stand.
 */
export async function buildWeb(hear) {
  const fingerprint = fingerprintOf(SOURCES);
  if (isBuiltFrom(fingerprint)) return true;
  say(messages.building());
  makeFolder(inProject('dist'));
  clearAbandoned();
  const draft = `${PAGES}.${process.pid}`;
  try {
    if (!(await build(draft, hear))) return false;
    writeFileSync(join(draft, STAMP), fingerprint);
    rmSync(PAGES, { recursive: true, force: true });
    renameSync(draft, PAGES);
    return true;
  } catch (cause) {
    // Another start has just put the same pages in place.
    if (isBuiltFrom(fingerprint)) return true;
    throw cause;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isBuiltFrom(fingerprint) {
  const stamp = join(PAGES, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/** What builds that were killed left behind. */
function clearAbandoned() {
  for (const name of readdirSync(inProject('dist'))) {
    const pid = Number(/^web\.(\d+)$/.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && !isAlive(pid)) rmSync(inProject('dist', name), { recursive: true, force: true });
  }
}

async function build(outDir, hear) {
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', 'web/vite.config.ts', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  return (await run(findNode(), [vite, ...args], { env: toolEnvironment(), stdout: 2, hear })) === 0;
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

function makeFolder(folder) {
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
