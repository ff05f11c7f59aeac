import { FIRST_DAY } from './day.ts';
import type { Finding } from './finding.ts';
import { isStricter, lineage, NATION, strictestOf } from './jurisdiction.ts';
import type { ParameterValue } from './parameter.ts';
import { getParameter } from './parameters.ts';
import { defineRule, findingOf } from './rule.ts';

/** Policy-facts 0.3 and J-31: a lower level may only tighten. */
export const tightening = defineRule({
  id: 'PAR-1',
  section: 1,
  clauses: ['SEED-1-3'],
  from: FIRST_DAY,
  locality: 'N',
  consequence: 'block',
});

const overlap = (a: ParameterValue, b: ParameterValue): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/**
 * Whether a jurisdiction may set `proposed` beside the `existing` values: it may only tighten what an ancestor has in force in
 * any part of the span, a nationally fixed number may not be set at all, and beside a number of its own stands only what is stricter:
 * so one without an end can be tightened again, and each says something. An ancestor that tightens below its descendants needs no
 * leave: the strictest wins (J-31).
 * @throws RangeError when the key is not declared.
 */
export function checkTightening(existing: readonly ParameterValue[], proposed: ParameterValue): Finding | null {
  const { direction, locality } = getParameter(proposed.key);
  if (proposed.until !== null && proposed.until <= proposed.from) return refuse('span', proposed, null);
  const beside = existing.filter((value) => value.key === proposed.key && overlap(value, proposed));
  const same = beside.find(
    (value) => value.region === proposed.region && !isStricter(proposed.value, value.value, direction),
  );
  if (same !== undefined) return refuse('overlap', proposed, same);
  const above = beside.filter(
    (value) => value.region !== proposed.region && lineage(proposed.region).includes(value.region),
  );
  if (locality === 'N!' && proposed.region !== NATION && above.length > 0) return refuse('fixed', proposed, above[0]!);
  const broken = above.find((value) => isStricter(value.value, proposed.value, direction));
  return broken === undefined ? null : refuse('loosened', proposed, strictestOf(above));
}

type Reason = 'span' | 'overlap' | 'fixed' | 'loosened';

const FIELDS: Readonly<Record<Reason, string>> = { span: 'until', overlap: 'from', fixed: 'value', loosened: 'value' };

function refuse(reason: Reason, proposed: ParameterValue, against: ParameterValue | null): Finding {
  const { direction, unit } = getParameter(proposed.key);
  return findingOf(tightening, {
    sentence: `parameter.${reason}`,
    measured: proposed.value,
    ...(against === null ? {} : { limit: against.value }),
    unit: unit === 'minute' ? 'minute' : 'none',
    field: FIELDS[reason],
    facts: {
      key: proposed.key,
      region: proposed.region,
      value: proposed.value,
      from: proposed.from,
      until: proposed.until,
      direction,
      unit,
      setBy: against?.region ?? null,
      setValue: against?.value ?? null,
      setFrom: against?.from ?? null,
      setUntil: against?.until ?? null,
      setSource: against?.source ?? null,
    },
  });
}
