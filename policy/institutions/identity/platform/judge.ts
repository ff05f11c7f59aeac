import type { Finding } from '../../../kernel/finding.ts';
import { findingOf } from '../../../kernel/rule.ts';
import { onPlatform, prepaidOnPlatform } from '../rules.ts';
import type { Matter } from './facts.ts';

const SENTENCES = {
  absent: 'institutions.platformAbsent',
  'no-course': 'institutions.platformNoCourse',
  differs: 'institutions.platformDiffers',
} as const;

/** What the platform's rules say of a matter; null of what is not in our register, for nobody of ours has broken anything. */
export function judgeMatter({ key, kind, name, field, ours, theirs }: Matter): Finding | null {
  if (kind === 'unknown') return null;
  const facts = { matter: key, name, field, ours, theirs };
  if (field === 'prepaid' || field === 'account')
    return findingOf(prepaidOnPlatform, { sentence: `institutions.platform.${field}`, field, facts });
  // The hardest thing the rule does, keeping a place off the white list, is done where an entry is made.
  return findingOf(onPlatform, {
    sentence: SENTENCES[kind],
    consequence: 'warn',
    facts,
    ...(field !== null && { field }),
  });
}
