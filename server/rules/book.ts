import type { ParameterEntry, RuleDetail, RuleRow, rule } from '#contract/rule.ts';
import { NATION } from '#policy/kernel/parameter.ts';
import { isInForce, type Rule } from '#policy/kernel/rule.ts';
import { citationOf, ruleSummary, ruleTitle } from '#policy/messages/index.ts';
import { clauseOf } from '#policy/plan/index.ts';
import { allRules, findRule } from '#policy/rules.ts';
import { named } from '../database/query.ts';
import type { ReadTx } from '../database/transaction.ts';
import type { Call } from '../http/call.ts';
import { ruleBookText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';
import { requireFound } from '../refusal.ts';
import { placesOf } from './enforced.ts';
import { entriesAt, type Place } from './entries.ts';
import { firedSince } from './fired.ts';

type Table = typeof rule;
type Ask = Call<Table['list']> | Call<Table['read']>;

const findRegion = named<{ code: string }>('region-known', 'select code from region where code = $1');

/** Numbers stand down to the county: a street has its county's. Without a wish the place is the caller's own, for visitors the nation. */
async function placeOf(tx: ReadTx, { query, visitor, house, locale }: Ask): Promise<Place> {
  const day = query.day ?? house.clock.today();
  if (query.region === undefined) return { region: visitor?.region ?? NATION, day, locale };
  const region = query.region.slice(0, 6);
  return { region: requireFound(await tx.maybe(findRegion(region))).code, day, locale };
}

const clauseView = (id: string, locale: Locale): RuleRow['clauses'][number] => ({
  id,
  source: citationOf(id, locale),
  text: clauseOf(id).text[locale],
});

interface Beside {
  readonly place: Place;
  readonly entries: readonly ParameterEntry[];
  readonly fired: Awaited<ReturnType<typeof firedSince>>;
}

const numbersOf = (each: Rule, entries: readonly ParameterEntry[]): ParameterEntry[] =>
  entries.filter((entry) => (each.parameters as readonly string[]).includes(entry.key));

function rowOf(each: Rule, { place, entries, fired }: Beside): RuleRow {
  const { locale, day } = place;
  return {
    id: each.id,
    section: each.section,
    title: ruleTitle(each.id, locale),
    summary: ruleSummary(each.id, locale),
    consequence: each.consequence,
    locality: each.locality,
    version: each.version,
    from: each.from,
    until: each.until,
    inForce: isInForce(each, day),
    clauses: each.clauses.map((id) => clauseView(id, locale)),
    numbers: numbersOf(each, entries).filter((entry) => entry.inForce),
    enforcedAt: placesOf(each.id).map((at) => ruleBookText(locale).enforcedAt[at]),
    fired: fired(each.id),
  };
}

async function beside(call: Ask): Promise<Beside> {
  const { tx, visitor, house, query } = call;
  const place = await placeOf(tx, call);
  const fired = await firedSince(tx, visitor, query, house.clock.today());
  return { place, entries: await entriesAt(tx, place), fired };
}

/** 规则书: every rule with its clauses, the numbers in force at a place on a day, where it is enforced, how often it fired. */
export async function listRules(call: Call<Table['list']>): Promise<RuleRow[]> {
  const facts = await beside(call);
  return allRules.map((each) => rowOf(each, facts));
}

/** One rule, with every number ever set for this place. @throws Refusal NOT_FOUND */
export async function readRule(call: Call<Table['read']>): Promise<RuleDetail> {
  const found = requireFound(findRule(call.params.id));
  const facts = await beside(call);
  return { ...rowOf(found, facts), history: numbersOf(found, facts.entries) };
}
