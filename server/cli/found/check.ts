import type { Role } from '#contract/action.ts';
import { isDay } from '#policy/kernel/day.ts';
import { type Held, keyOf } from './held.ts';
import { FIELDS, FIELDS_OF, type Field, type Item } from './item.ts';
import { type FoundText, foundText } from './text.ts';

/** The roles that a place begins with, and the digits of the regions in which they sit. Everyone else comes with the roster. */
export const SEATS: Readonly<Partial<Record<Role, readonly number[]>>> = {
  'province-official': [2],
  'city-official': [4],
  'county-official': [6],
  auditor: [2, 4, 6],
  admin: [2, 4, 6],
};

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/;
const CODE = /^(\d{2}|\d{4}|\d{6}|\d{9})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const NAME_LENGTH = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
const CONTROL = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** The region above: three digits less for a street, two for the others; '' above a province. GB/T 2260. */
export const parentOf = (code: string): string => code.slice(0, code.length === 9 ? 6 : -2);

/** The role as the contract names it, from its name in either language. */
export const roleOf = (given: string): Role | undefined =>
  (Object.keys(SEATS) as Role[]).find((role) =>
    [role, foundText('zh-CN').roles[role], foundText('en').roles[role]].includes(given),
  );

/** Every mistake of a founding file in one plain sentence each; none when it can be written as it stands. */
export function checkItems(items: readonly Item[], held: Held, text: FoundText): string[] {
  const codes = new Set([...held.regions.keys(), ...items.filter((i) => i.kind === 'region').map((i) => i.code)]);
  const seen = new Map<string, string>();
  const names = new Map([...held.logins].map(([login, { name }]) => [login, name]));
  return items.flatMap((item) => {
    const missing = FIELDS_OF[item.kind].filter((field) => item[field] === '');
    const spare = FIELDS.filter((field) => item[field] !== '' && !FIELDS_OF[item.kind].includes(field));
    if (missing.length > 0) return [text.missing(item.place, missing.map(naming(text)).join('、'))];
    if (spare.length > 0) return [text.unknownField(item.place, spare.map(naming(text)).join('、'))];
    const mistake = checkCommon(item, text) ?? checkKind(item, codes, held, text);
    if (mistake !== null) return [mistake];
    if (item.kind === 'official') {
      const name = names.get(item.login) ?? item.name;
      if (name !== item.name) return [text.loginTaken(item.place, item.login)];
      names.set(item.login, name);
    }
    const key = `${item.kind} ${identityOf(item)}`;
    const before = seen.get(key);
    seen.set(key, before ?? item.place);
    return before === undefined ? [] : [text.twice(item.place, before)];
  });
}

const naming = (text: FoundText) => (field: Field) => text.fields[field];

/** What may stand once only: a region, a term of a region, an off-work time from a day, a duty of a login. */
function identityOf(item: Item): string {
  if (item.kind === 'region') return item.code;
  if (item.kind === 'official') return `${item.login} ${item.role} ${item.code}`;
  return keyOf(item.code, item.kind === 'term' ? item.name : item.from);
}

function checkCommon(item: Item, text: FoundText): string | null {
  if (!CODE.test(item.code)) return text.badCode(item.place, item.code);
  if (item.name.length > NAME_LENGTH || CONTROL.test(item.name)) return text.badName(item.place, NAME_LENGTH);
  for (const field of ['from', 'until'] as const)
    if (item[field] !== '' && !isDay(item[field])) return text.badDay(item.place, item[field]);
  return null;
}

function checkKind(item: Item, codes: ReadonlySet<string>, held: Held, text: FoundText): string | null {
  const { place, code } = item;
  if (item.kind === 'region') return checkRegion(item, codes, held, text);
  if (!codes.has(code)) return text.unknownRegion(place, code);
  if (code.length === 9) return text.notForStreets(place);
  if (item.kind === 'term') return checkTerm(item, held, text);
  if (item.kind === 'official') return checkOfficial(item, text);
  if (!TIME.test(item.time)) return text.badTime(place, item.time);
  const time = held.offWork.get(keyOf(code, item.from));
  return time === undefined || time === item.time ? null : text.held(place, time);
}

function checkRegion({ place, code, name }: Item, codes: ReadonlySet<string>, held: Held, text: FoundText) {
  const parent = parentOf(code);
  if (parent !== '' && !codes.has(parent)) return text.noParent(place, code, parent);
  const known = held.regions.get(code);
  return known === undefined || known === name ? null : text.held(place, known);
}

function checkTerm({ place, code, name, from, until }: Item, held: Held, text: FoundText): string | null {
  if (until <= from) return text.backwards(place, from, until);
  const known = held.terms.get(keyOf(code, name));
  return known === undefined || known === `${from}/${until}` ? null : text.held(place, known);
}

function checkOfficial({ place, code, role, login }: Item, text: FoundText): string | null {
  const named = roleOf(role);
  const seats = named === undefined ? undefined : SEATS[named];
  if (seats === undefined) return text.badRole(place, role, Object.keys(SEATS).join(', '));
  if (!seats.includes(code.length)) return text.wrongSeat(place, role, code);
  return LOGIN.test(login) ? null : text.badLogin(place, login);
}
