import type { Fact } from '../kernel/finding.ts';
import type { ParameterKey, Parameters } from '../kernel/parameter.ts';

/** Who set the number in force and, where a locality tightened it, what the nation says (J-31: show both sources). */
export function sourceFacts(parameters: Parameters, key: ParameterKey): Readonly<Record<string, Fact>> {
  const set = parameters.source(key);
  const highest = parameters.layers(key)[0]!;
  const tightened = highest !== set;
  return {
    limitSource: set.source,
    limitRegion: set.region,
    nationalLimit: tightened ? highest.value : null,
    nationalSource: tightened ? highest.source : null,
  };
}
