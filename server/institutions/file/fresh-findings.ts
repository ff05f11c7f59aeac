import type { Finding } from '#policy/kernel/finding.ts';

const matter = (f: Finding): string =>
  [f.rule, f.sentence, f.facts.name, f.facts.point, f.measured ?? f.facts.sum].join('/');

/** What a write brings about: what was wrong before is no reason to refuse that something else is mended. */
export function freshFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(matter));
  return after.filter((finding) => !known.has(matter(finding)));
}
