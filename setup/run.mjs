import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { project } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command in the project until it ends, handing our signals on to it.
 * With `watched`, it also learns of our own death: its channel to us closes. With `hear`, all that it prints passes through that, too.
 * @returns its exit code, in a shell's way: 128 + number for a signal.
 */
export function run(
  command,
  args,
  { env = process.env, cwd = project, stdout = 'inherit', watched = false, hear } = {},
) {
  return new Promise((done, fail) => {
    const printed = hear ? ['pipe', 'pipe'] : [stdout, 'inherit'];
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', ...printed, ...(watched ? ['ipc'] : [])] });
    if (hear) for (const from of ['stdout', 'stderr']) passOn(child[from], process[from], hear);
    const handOn = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, handOn);
    const orphaned = watched ? stopWithParent(() => child.kill('SIGTERM')) : undefined;
    const finish = () => {
      for (const signal of SIGNALS) process.off(signal, handOn);
      clearInterval(orphaned);
    };
    child.once('error', (cause) => {
      finish();
      fail(cause);
    });
    child.once(hear ? 'close' : 'exit', (code, signal) => {
      finish();
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function passOn(source, target, hear) {
  source.setEncoding('utf8').on('data', (text) => {
    target.write(text);
    hear(text);
  });
}

/** npm killed without a chance to tell us must not leave a server that nobody sees. */
function stopWithParent(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  // npm runs scripts through a shell, which outlives it.
  const npm = parentOf(parent);
  return setInterval(() => {
    if (process.ppid !== parent || (npm > 1 && !isAlive(npm))) stop();
  }, 250);
}

function parentOf(pid) {
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? 0);
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}
