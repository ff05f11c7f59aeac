import { sentence } from './start-refusal.ts';

// Imported first by every entry: an older Node reads these files but lacks Temporal and argon2, and would fail late and obscurely.
if (Number.parseInt(process.versions.node, 10) < 26) {
  const { zh, en } = sentence('nodeTooOld', { found: process.version });
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
