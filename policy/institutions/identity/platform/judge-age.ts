import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { Finding } from '../../../kernel/finding.ts';
import type { Parameters } from '../../../kernel/parameter.ts';
import { findingOf } from '../../../kernel/rule.ts';
import { onPlatform } from '../rules.ts';

/** A county's latest comparison with the national platform; null where nobody has compared yet. */
export interface LatestRun {
  readonly id: string;
  readonly on: Day;
}

/** REG-7 asks for data that are current: who has long not compared, or never, does not know whether they are. Null while recent enough. */
export function judgeAge(county: string, latest: LatestRun | null, day: Day, parameters: Parameters): Finding | null {
  const days = parameters.get('reg.platformDays');
  if (latest === null)
    return findingOf(onPlatform, {
      sentence: 'institutions.platformNever',
      consequence: 'warn',
      facts: { matter: 'never', county },
    });
  const age = daysBetween(latest.on, day);
  if (age <= days) return null;
  return findingOf(onPlatform, {
    sentence: 'institutions.platformOld',
    consequence: 'warn',
    facts: { matter: latest.id, county, on: latest.on, age, days },
  });
}
