import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const cache = path.resolve(import.meta.dirname, '../../.cache/chromium');

function packageRoot(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return path.resolve(require.resolve('@sparticuz/chromium'), '../../..');
  } catch {
    return undefined;
  }
}

const unbrotli = (root: string, name: string): Buffer =>
  brotliDecompressSync(readFileSync(path.join(root, 'bin', `${name}.br`)));

function unpackTar(root: string, name: string, into: string): void {
  const tar = path.join(into, `${name}.${process.pid}.tar`);
  writeFileSync(tar, unbrotli(root, `${name}.tar`));
  execFileSync('tar', ['xf', tar, '-C', into]);
  rmSync(tar);
}

/**
 * Chromium out of the npm package, unpacked once into our own cache: the package's own way unpacks into a folder shared by all users,
 * where two runs race, and sets the library path only where it thinks it runs in a cloud.
 */
export function unpackedChromium(): { executable: string; libraries: string } | undefined {
  const root = packageRoot();
  if (root === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const home = path.join(cache, version);
  const executable = path.join(home, 'chromium');
  if (!existsSync(executable)) {
    mkdirSync(home, { recursive: true });
    const fresh = `${executable}.${process.pid}`;
    writeFileSync(fresh, unbrotli(root, 'chromium'));
    chmodSync(fresh, 0o755);
    for (const name of ['al2023', 'swiftshader']) unpackTar(root, name, home);
    renameSync(fresh, executable);
  }
  return { executable, libraries: path.join(home, 'lib') };
}
