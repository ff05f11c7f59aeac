import type { ParameterEntry, rule } from '#contract/rule.ts';
import { checkTightening, findParameter, type ParameterDeclaration } from '#policy/kernel/parameter.ts';
import { named } from '../database/query.ts';
import { reviseNow, seizeRevisions } from '../database/revision.ts';
import type { WriteTx } from '../database/transaction.ts';
import { renewLimits } from '../homework/index.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../identity.ts';
import { problemText } from '../messages/index.ts';
import { getArea } from '../places/area.ts';
import { Refusal, type RefusalMatter } from '../refusal.ts';
import { entriesAt } from './entries.ts';
import { parameterValues } from './parameters.ts';

type Set = Call<(typeof rule)['setParameter']>;

const set = named<never>('rule-parameter-set', 'select set_rule_parameter($1, $2, $3, $4, $5, $6, $7, $8, $9)');

/** What the database function refuses with, should it see what the judge before it did not: two offices setting at the same moment. */
const DATABASE_REFUSALS: Readonly<Record<string, NonNullable<RefusalMatter['detail']>>> = {
  QZ001: 'parameterUnknown',
  QZ002: 'parameterOverlap',
  QZ003: 'looserParameter',
  QZ004: 'parameterUnknown',
};

/** Minutes, days and counts are whole; shares lie between nothing and everything. */
function requireSensible({ body, locale }: Set): ParameterDeclaration {
  const declared = findParameter(body.key);
  const { inputs, details } = problemText(locale);
  if (declared === undefined)
    throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.key', message: details.parameterUnknown }] });
  const whole = declared.unit !== 'ratio';
  const message =
    body.value < 0
      ? inputs.tooSmall('0')
      : !whole && body.value > 1
        ? inputs.tooBig('1')
        : whole && !Number.isInteger(body.value)
          ? inputs.type
          : null;
  if (message !== null) throw new Refusal('INPUT_INVALID', { errors: [{ path: 'body.value', message }] });
  return declared;
}

async function write(
  tx: WriteTx,
  id: string,
  direction: ParameterDeclaration['direction'],
  { body, caller }: Set,
): Promise<void> {
  try {
    await tx.run(
      set(id, body.region, body.key, direction, body.value, body.from, body.until, body.source, caller.personId),
    );
  } catch (cause) {
    const detail = DATABASE_REFUSALS[(cause as { code?: string }).code ?? ''];
    throw detail === undefined ? cause : new Refusal('REFUSED_BY_RULE', { detail });
  }
}

/**
 * 本级收紧: sets a number for the caller's own region. Judged by the rule pack, and once more by the database.
 * @throws Refusal NOT_ALLOWED elsewhere, INPUT_INVALID, REFUSED_BY_RULE with the finding of PAR-1
 */
export async function setParameter(call: Set): Promise<ParameterEntry> {
  const { tx, body, caller, house, locale, touch } = call;
  const { direction } = requireSensible(call);
  if (body.region !== caller.region) throw new Refusal('NOT_ALLOWED', { detail: 'parameterElsewhere' });
  const { key, region, value, from, until, source } = body;
  seizeRevisions(tx, (await getArea(tx, { region })).counties);
  const finding = checkTightening(await parameterValues(tx), { key, region, value, from, until, source });
  if (finding !== null) throw new Refusal('REFUSED_BY_RULE', { findings: [finding] });
  const id = newId(house.clock.wall());
  await write(tx, id, direction, call);
  await reviseNow(tx, 'parameters');
  const today = house.clock.today();
  await renewLimits(tx, region, { from, today });
  touch(id);
  const entries = await entriesAt(tx, { region, day: today, locale });
  return entries.find((entry) => entry.id === id)!;
}
