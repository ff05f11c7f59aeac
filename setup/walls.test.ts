import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, it } from 'vitest';

/** What each layer may import, besides itself. */
const BELOW: Record<string, string[]> = {
  policy: [],
  contract: ['policy'],
  server: ['policy', 'contract'],
  web: ['policy', 'contract'],
  demo: ['policy', 'contract', 'server'],
  e2e: ['policy', 'contract', 'server', 'demo'],
  bench: ['policy', 'contract', 'server', 'demo', 'e2e'],
};
/** The ten sections of the plan. */
const MODULE =
  /^(.*\/)?(mandate|homework|afterschool|vacationcare|institutions|licensing|conduct|enforcement|risk|outreach)\//;

const files = Object.keys(BELOW).flatMap((layer) =>
  readdirSync(layer, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(layer, file)),
);
const imports = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g)].map(([, to = '']) => ({
    from,
    to: to.startsWith('#') ? to.slice(1) : normalize(join(dirname(from), to)),
  })),
);
/** The same section of the plan in another layer is the same module: its contract and its pages speak its facts. */
const sectionOf = (path: string) => moduleOf(path)?.split('/').at(-2) ?? /^contract\/(\w+)\.ts$/.exec(path)?.[1];
/** The application mounts the routes of every module; nobody else may reach them. */
const mounts = ({ from, to }: (typeof imports)[number]) => from === `server${sep}app.ts` && to.endsWith('/routes.ts');
/** What a module lends to other modules' tests. */
const lent = ({ from, to }: (typeof imports)[number]) => from.endsWith('.test.ts') && to.endsWith('/testing.ts');
const layerOf = (path: string) => path.split(sep)[0] ?? '';
const moduleOf = (path: string) => MODULE.exec(path)?.[0];
const shown = (list: typeof imports) => list.map(({ from, to }) => `${from} → ${to}`);

it('reads the imports of every layer', () => {
  expect(imports.length).toBeGreaterThan(100);
});

it('a layer imports only downward', () => {
  const upward = imports.filter(
    ({ from, to }) => layerOf(to) !== layerOf(from) && !BELOW[layerOf(from)]?.includes(layerOf(to)),
  );
  expect(shown(upward)).toEqual([]);
});

// Pages are loaded lazily one by one, which is what import() is for; an index would bind them into one file.
const lazyPage = (path: string) => path.startsWith(`web${sep}`) && path.endsWith('-page.tsx');

it('a module is entered only through its index', () => {
  const through = imports.filter(({ from, to }) => {
    const module = moduleOf(to);
    if (module === undefined || to === `${module}index.ts`) return false;
    return sectionOf(from) !== sectionOf(to) && !lazyPage(to) && !mounts({ from, to }) && !lent({ from, to });
  });
  expect(shown(through)).toEqual([]);
});
