import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SERVER = import.meta.dirname;
const PROJECT = join(SERVER, '..');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'refusal-'));
  chmodSync(root, 0o755);
});
afterEach(() => {
  chmodSync(root, 0o755);
  rmSync(root, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
}
/** Runs a program of ours to its end, behind other commands where named. */
function run(
  args: readonly string[],
  env: Record<string, string> = {},
  behind: readonly string[] = [],
): Promise<Ended> {
  const [command, ...rest] = [...behind, process.execPath, ...args] as [string, ...string[]];
  const child = spawn(command, rest, {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', QINGZHOU_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, lines: said.trim().split('\n') })));
}

/** Another version of Node, as the guards see it. */
const pretend = (version: string): string[] => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'version',{value:'v${version}'});Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
];

describe('an older Node is refused before anything else', () => {
  it.each(['main.ts', 'cli.ts'])('by server/%s, in both languages', async (file) => {
    const { code, lines } = await run([...pretend('24.11.0'), join(SERVER, file)], { DATA_DIR: join(root, 'data') });
    expect(code).toBe(1);
    expect(lines).toEqual([
      '需要 Node 26 或更新版本，现在是 v24.11.0；请用 npm start 启动，它会自带 Node 26。',
      'Node 26 or newer is needed, this is v24.11.0; start with npm start, which brings Node 26 along.',
    ]);
  });

  it.each([
    ['start.mjs', '18.19.0'],
    ['start.mjs', '20.10.0'],
    ['test.mjs', '16.20.2'],
    ['qingzhou.mjs', '20.10.0'],
  ])('by setup/%s on %s, which installs with an older one', async (file, version) => {
    const { code, lines } = await run([...pretend(version), join(PROJECT, 'setup', file)]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringContaining(`需要 Node 20.11 或更新版本来安装，现在是 v${version}`),
      expect.stringContaining(`Node 20.11 or newer is needed to install, this is v${version}`),
    ]);
  });
});

/** Root writes everywhere; without its capabilities it is held by the permissions of files like anyone. */
const WITHOUT_POWERS = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

/** Behind this, `root` lies on a file system mounted read-only; null where this machine lets nobody mount. */
function readOnly(): string[] | null {
  const mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"';
  for (const flags of ['-m', '-rm']) {
    const behind = ['unshare', flags, 'sh', '-c', mount, root];
    if (spawnSync(behind[0]!, [...behind.slice(1), 'true']).status === 0) return behind;
  }
  return null;
}

/** A project that still has to be installed: the set-up alone. */
function bareProject(): string {
  cpSync(join(PROJECT, 'setup'), join(root, 'project', 'setup'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(PROJECT, file), join(root, 'project', file));
  return join(root, 'project', 'setup', 'start.mjs');
}

describe('a place that cannot be written is refused in a sentence', () => {
  it('by the server, where the folder is not ours to write', async () => {
    chmodSync(root, 0o555);
    const { code, lines } = await run([join(SERVER, 'main.ts')], { DATA_DIR: join(root, 'data') }, WITHOUT_POWERS);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('may not write'))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/不能写入 .*data；请改权限/);
    expect(lines.join('\n')).not.toContain('    at ');
  });

  it('by the set-up, which has to install', async () => {
    const start = bareProject();
    chmodSync(join(root, 'project'), 0o555);
    const { code, lines } = await run([start], {}, WITHOUT_POWERS);
    chmodSync(join(root, 'project'), 0o755);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(
      `May not write ${join(root, 'project')}; use another user, or change the folder's permissions.`,
    );
  });

  it('by both, where the disk is read-only', async () => {
    const start = bareProject();
    mkdirSync(join(root, 'data'));
    const behind = readOnly();
    if (behind === null) {
      // Nobody may mount here: what the kernel would answer is put in its place.
      const { diskRefusal } = await import('./database/embedded/index.ts');
      expect(diskRefusal({ code: 'EROFS' }, root)?.message).toContain('The disk is read-only');
      return;
    }
    const server = await run([join(SERVER, 'main.ts')], { DATA_DIR: join(root, 'data') }, behind);
    expect(server.code).toBe(1);
    expect(server.lines.filter((line) => line.includes('The disk is read-only'))).toHaveLength(1);
    expect(server.lines.join('\n')).toContain('磁盘是只读的');
    expect(server.lines.join('\n')).not.toContain('    at ');
    const setup = await run([start], {}, behind);
    expect(setup.code).toBe(1);
    expect(setup.lines.at(-1)).toBe(`The disk is read-only: cannot write ${join(root, 'project')}.`);
  });
});
