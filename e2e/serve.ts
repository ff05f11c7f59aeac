import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Starts the product on a data folder of its own, gone when it ends: every run begins with the same demo county. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'qingzhou-e2e-'));
// Under root the database runs as another user, who must be able to walk in.
chmodSync(folder, 0o755);
process.env.DATA_DIR = folder;
process.env.QINGZHOU_DEMO = 'on';
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import(new URL('../server/main.ts', import.meta.url).href);
