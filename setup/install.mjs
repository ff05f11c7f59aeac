import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { giveUp, messages, say } from './messages.mjs';
import { inProject, project } from './project.mjs';
import { run } from './run.mjs';

/** Installs exactly what package-lock.json names, when something else is there or nothing. */
export async function install() {
  if (isInstalled()) return;
  say(messages.installing());
  requireWritable(project);
  const code = await npmCi();
  if (code !== 0) giveUp(messages.installFailed());
}

/**
 * npm writes what it installed to node_modules/.package-lock.json, last of all. It must name the same packages as ours;
 * only those for other platforms may be missing.
 */
function isInstalled() {
  const found = read('node_modules/.package-lock.json');
  if (found === undefined) return false;
  const wanted = read('package-lock.json') ?? {};
  const present = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const other = found[path];
    return other === undefined ? optional === true : other.version === version && other.integrity === integrity;
  });
  return present && Object.keys(found).every((path) => path in wanted);
}

function read(path) {
  const file = inProject(path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** With the Node that npm itself runs on: the one of node_modules is about to be removed. */
function npmCi() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const bin = inProject('node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(bin));
  const env = { ...process.env, PATH: path.join(delimiter) };
  // What npm prints is progress; standard output belongs to whatever runs afterwards.
  const options = { env, stdout: 2 };
  // Warnings there name packages that want a newer Node to run; they will get it.
  const args = ['ci', '--loglevel=error'];
  const direct = npm && node && npm.endsWith('npm-cli.js') && existsSync(node) && !node.startsWith(bin);
  return direct ? run(node, [npm, ...args], options) : run('npm', args, options);
}

export function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    giveUp(cause.code === 'EROFS' ? messages.diskReadOnly(folder) : messages.folderNotWritable(folder));
  }
}
