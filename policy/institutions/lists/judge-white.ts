import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { parseUscc } from '../../kernel/identifiers/index.ts';
import { findingOf, isInForce, type Rule, type Verdict } from '../../kernel/rule.ts';
import { selfDeclaration } from '../classification/rules.ts';
import { completeFile } from '../file/rules.ts';
import { onPlatform } from '../identity/rules.ts';
import { staffPublished, vetted } from '../staff/rules.ts';
import type { WhiteFacts } from './facts.ts';
import { blackList, feesSupervised, inspected, nonProfit, pricesPublished, whiteList } from './rules.ts';

/** One required fact that fails: the rule that requires it and what it says. */
type Failing = readonly [rule: Rule, verdict: Verdict];

const fails = (
  rule: Rule,
  sentence: string,
  field: string,
  rest: Omit<Verdict, 'sentence' | 'field'> = {},
): Failing => [rule, { sentence: `lists.${sentence}`, field, ...rest }];
const many = (rule: Rule, sentence: string, field: string, count: number): Failing[] =>
  count === 0 ? [] : [fails(rule, sentence, field, { measured: count, unit: 'item', facts: { count } })];

function licence({ licenceNo, licenceFrom, licenceUntil, scope, status }: WhiteFacts, day: Day): Failing[] {
  const found: Failing[] = [];
  if (status !== 'operating') found.push(fails(whiteList, 'notOperating', 'status', { facts: { status } }));
  if (licenceNo === null || scope === 'none') found.push(fails(whiteList, 'noLicence', 'licenceNo'));
  else if (licenceUntil === null) found.push(fails(whiteList, 'licenceOpen', 'licenceUntil'));
  else if (day > licenceUntil)
    found.push(fails(whiteList, 'licenceEnded', 'licenceUntil', { facts: { until: licenceUntil, day } }));
  else if (licenceFrom !== null && day < licenceFrom)
    found.push(fails(whiteList, 'licenceNotYet', 'licenceFrom', { facts: { from: licenceFrom, day } }));
  return found;
}

/** LIC-5: whoever teaches subjects to compulsory-stage pupils is a private non-enterprise unit, code 52, on line or off. */
function registration({ creditCode, legalForm, scope, stages }: WhiteFacts): Failing[] {
  const code = creditCode === null ? null : parseUscc(creditCode);
  if (code === null || !code.ok || legalForm === 'none') return [fails(whiteList, 'notRegistered', 'creditCode')];
  const subjects = scope === 'subject' || scope === 'both';
  if (!subjects || !stages.includes('compulsory')) return [];
  if (legalForm === 'nonprofit' && code.prefix === '52') return [];
  return [fails(nonProfit, 'notNonprofit', 'legalForm', { facts: { legalForm, prefix: code.prefix } })];
}

function people({ staff }: WhiteFacts): Failing[] {
  return [
    ...many(vetted, 'unvetted', 'staff', staff.unvetted),
    ...many(vetted, 'barred', 'staff', staff.barred),
    ...many(staffPublished, 'staffUnpublished', 'staff', staff.unpublished),
  ];
}

function teaching({ courses }: WhiteFacts): Failing[] {
  return [
    ...many(pricesPublished, 'unpriced', 'courses', courses.unpriced),
    ...many(selfDeclaration, 'disguised', 'courses', courses.disguised),
    ...many(selfDeclaration, 'undecided', 'courses', courses.undecided),
  ];
}

function supervision({ custody, platformNo, inspection, blackListed, missing }: WhiteFacts): Failing[] {
  return [
    ...(custody ? [] : [fails(feesSupervised, 'noCustody', 'custody')]),
    ...(platformNo === null ? [fails(onPlatform, 'notOnPlatform', 'platformNo')] : []),
    ...(inspection === 'failed' || inspection === 'refused'
      ? [fails(inspected, 'inspection', 'inspection', { facts: { inspection } })]
      : []),
    ...(blackListed ? [fails(blackList, 'onBlackList', 'lists', { consequence: 'block' })] : []),
    ...many(completeFile, 'incomplete', 'file', missing),
  ];
}

/**
 * Every required fact that fails, each with its clause: empty when the institution may stand on the white list on this day. The same
 * judgement refuses an entry, a renewal, and proposes a removal at night. A rule that is not in force yet asks nothing.
 */
export function judgeWhiteListing(facts: WhiteFacts, day: Day): readonly Finding[] {
  return [...licence(facts, day), ...registration(facts), ...supervision(facts), ...people(facts), ...teaching(facts)]
    .filter(([rule]) => isInForce(rule, day))
    .map(([rule, verdict]) => findingOf(rule, { consequence: 'block', ...verdict }));
}
