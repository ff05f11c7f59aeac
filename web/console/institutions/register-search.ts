import { LISTS, MODES, RISK_GRADES, SCOPES, STAGES, STATUSES } from '#policy/institutions/facts.ts';
import { SOURCES } from '#policy/institutions/overview/index.ts';
import { reads, search } from '../search-params.ts';

const { text, whole, oneOf } = reads;
/** Completeness in per mille; nought is a filter too. */
const permille = (value: unknown) => {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isInteger(number) && number >= 0 && number <= 1001
    ? number
    : undefined;
};

/** The filters of the register in the address. */
export const readRegister = search({
  q: text,
  street: text,
  scope: oneOf(...SCOPES),
  stage: oneOf(...STAGES),
  mode: oneOf(...MODES),
  status: oneOf(...STATUSES),
  standing: oneOf('present', 'ended'),
  list: oneOf(...LISTS, 'none'),
  atLeast: permille,
  below: permille,
  freshness: oneOf('fresh', 'stale'),
  licence: oneOf('none', 'expired', 'valid'),
  ending: permille,
  missing: text,
  request: oneOf('open', 'overdue', 'answered'),
  source: oneOf(...SOURCES),
  risk: oneOf(...RISK_GRADES, 'none'),
  sort: oneOf('name', 'completeness', '-completeness', 'stale', 'licenceUntil', '-changed', '-statusSince'),
  page: whole,
});
export type RegisterSearch = ReturnType<typeof readRegister>;
