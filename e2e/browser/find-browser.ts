import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpackedChromium } from './npm-chromium.ts';

/** A browser that was seen to start. */
export interface Browser {
  readonly from: string;
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const SYSTEM: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  if (path.isAbsolute(name)) return runnable(name) ? name : undefined;
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((dir) => path.join(dir, name))
    .find(runnable);
}

const PROBE = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--remote-debugging-port=0'];

/** Why it does not start, or null when it does: `--version` proves nothing, only an open debugging port does. */
async function whyNot(executable: string, env: Record<string, string>): Promise<string | null> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'qingzhou-probe-'));
  const child = spawn(executable, [...PROBE, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const why = await new Promise<string | null>((settle) => {
    const timer = setTimeout(() => settle('no answer in 30 s'), 30_000);
    const end = (reason: string | null) => {
      clearTimeout(timer);
      settle(reason);
    };
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('DevTools listening on')) end(null);
    });
    child.on('error', (cause) => end(cause.message));
    child.on('exit', (code) =>
      end(
        said
          .trim()
          .split('\n')
          .find((line) => /error while loading|FATAL|ERROR/.test(line)) ?? `exit ${code}`,
      ),
    );
  });
  if (child.pid !== undefined && child.exitCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return why;
}

interface Candidate {
  readonly from: string;
  readonly executable: string;
  readonly env: Record<string, string>;
}

function* candidates(): Generator<Candidate> {
  const wanted = process.env.E2E_BROWSER;
  if (wanted !== undefined && wanted !== 'npm') {
    yield { from: 'E2E_BROWSER', executable: wanted, env: {} };
    return;
  }
  if (wanted !== 'npm') {
    for (const name of SYSTEM[process.platform] ?? []) {
      const executable = onPath(name);
      if (executable !== undefined) yield { from: 'system', executable, env: {} };
    }
  }
  const unpacked = unpackedChromium();
  if (unpacked === undefined) return;
  yield { from: 'npm', executable: unpacked.executable, env: {} };
  // A machine without libnss3, libnspr4 and libexpat: the package brings them.
  yield {
    from: 'npm with its own libraries',
    executable: unpacked.executable,
    env: { LD_LIBRARY_PATH: unpacked.libraries },
  };
}

/** The first browser that starts: E2E_BROWSER, then the system's, then the one from npm. */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const { from, executable, env } of candidates()) {
    const why = await whyNot(executable, env);
    if (why === null) return { from, executablePath: executable, env };
    tried.push(`${from}: ${executable}: ${why}`);
  }
  throw new Error(`No browser starts. Set E2E_BROWSER to one, or install Chromium.\n${tried.join('\n')}`);
}
