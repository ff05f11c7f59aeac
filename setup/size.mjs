import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject } from './project.mjs';

/** Gzipped bytes: script and style together on the phone; on the desk the script, and the style by itself. */
const K = 1024;
const PHONE_FIRST = 125 * K;
const PHONE_ROUTE = 15 * K;
const CONSOLE_FIRST = 400 * K;
/** The kit's whole style sheet, fetched once and kept: it buys a third less blocking time than styles made at run time. */
const CONSOLE_STYLE = 125 * K;
const dist = (file) => inProject('dist', 'web', file);

const manifestFile = dist('.vite/manifest.json');
if (!existsSync(manifestFile)) {
  console.error('dist/web/.vite/manifest.json is missing: build the web first');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const graph = (key, seen = new Set()) => {
  if (seen.has(key) || manifest[key] === undefined) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) graph(next, seen);
  return seen;
};
const filesOf = (keys) =>
  new Set(
    [...keys]
      .flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
      .filter((file) => /\.(js|css)$/.test(file)),
  );
const bytesOf = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist(file)), { level: 9 }).length, 0);
const minus = (files, others) => new Set([...files].filter((file) => !others.has(file)));

const failures = [];
const judge = (name, bytes, limit) => {
  console.log(`  ${bytes <= limit ? 'ok  ' : 'OVER'} ${name}: ${(bytes / K).toFixed(1)} of ${limit / K} K`);
  if (bytes > limit) failures.push(name);
};
const forbid = (name, files, pattern) => {
  const found = [...files].filter((file) => file.endsWith('.js') && pattern.test(readFileSync(dist(file), 'utf8')));
  console.log(`  ${found.length === 0 ? 'ok  ' : 'HELD'} ${name}`);
  if (found.length > 0) failures.push(`${name}: ${found.join(', ')}`);
};

/** Marks that survive minification: version strings and class prefixes that only these libraries write. */
const ECHARTS = /__ec_primary_|echarts_instance|_ec_inner/;
const ANTD = /ant-design-icons|anticon|"ant"|`ant`/;

for (const [name, limit] of [
  ['phone', PHONE_FIRST],
  ['console', CONSOLE_FIRST],
]) {
  const entry = Object.keys(manifest).find(
    (key) => manifest[key].isEntry && (key === `${name}.html` || manifest[key].name === name),
  );
  if (entry === undefined) {
    failures.push(`${name}: no such entry`);
    continue;
  }
  const first = filesOf(graph(entry));
  if (name === 'phone') judge('phone, first route', bytesOf(first), limit);
  else {
    const scripts = new Set([...first].filter((file) => file.endsWith('.js')));
    judge('console, first route', bytesOf(scripts), limit);
    judge('console, style', bytesOf(minus(first, scripts)), CONSOLE_STYLE);
  }
  forbid(`${name}: no charts in the entry`, first, ECHARTS);
  if (name !== 'phone') continue;
  const routes = reachable(entry);
  for (const route of routes) judge(`phone, ${route}`, bytesOf(minus(filesOf(graph(route)), first)), PHONE_ROUTE);
  forbid(
    'phone: no antd anywhere',
    new Set([...first, ...[...routes].flatMap((route) => [...filesOf(graph(route))])]),
    ANTD,
  );
}

/** Everything that the entry may load later on. */
function reachable(entry) {
  const found = new Set();
  const queue = [...graph(entry)];
  for (const key of queue) {
    for (const next of manifest[key].dynamicImports ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...graph(next));
    }
  }
  return found;
}

if (failures.length > 0) {
  console.error(`\n${failures.length} over budget:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
}
