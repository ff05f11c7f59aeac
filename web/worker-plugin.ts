import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Everything that the phone's entry may ever load, and nothing of the console. */
async function filesOfPhone(outDir: string): Promise<ReadonlySet<string>> {
  const manifest = JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const keys = ['phone.html'];
  const files = new Set<string>(['favicon.svg']);
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk === undefined) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
      if (!keys.includes(next)) keys.push(next);
  }
  return files;
}

let outDir = '';
const whereTo: Plugin = {
  name: 'where-to',
  apply: 'build',
  configResolved(config) {
    outDir = config.build.outDir;
  },
};

/**
 * The phone's pages work without a network: everything they are made of is kept by a worker whose scope is /m/. What they ask of the
 * server is never kept by it. A new version waits until the reader agrees: nothing that is being filled in is lost to a reload.
 */
export const phoneWorker = (): PluginOption[] => [
  whereTo,
  VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    scope: '/m/',
    filename: 'sw.js',
    workbox: {
      globPatterns: ['phone.html', 'favicon.svg', 'assets/*.{js,css}'],
      globIgnores: ['**/.vite/**'],
      navigateFallback: '/m/',
      navigateFallbackDenylist: [/^\/api\//],
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      manifestTransforms: [
        async (entries) => {
          const files = await filesOfPhone(outDir);
          const kept = entries.filter(({ url }) => url === 'phone.html' || files.has(url));
          // The entry is served under /m/, whatever follows; assets carry their hash in their name.
          return {
            manifest: kept.map((entry) => ({ ...entry, url: entry.url === 'phone.html' ? '/m/' : `/${entry.url}` })),
            warnings: [],
          };
        },
      ],
      dontCacheBustURLsMatching: /^\/?assets\//,
    },
  }),
];
