import { foldName } from './fold.ts';
import { likeness } from './likeness.ts';

/** An address in the parts by which two are compared; '' where it does not say. */
export interface AddressParts {
  readonly road: string;
  /** 门牌号, with its suffix letters and 附 number. */
  readonly number: string;
  readonly building: string;
  /** Of the door where only that is written: 301 is on floor 3. */
  readonly floor: string;
  readonly door: string;
}

const DIGITS = '零一二三四五六七八九';
/** Up to 99, which is as far as floors and blocks are written in characters. */
function digits(numeral: string): string {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  if (!numeral.includes('十')) return [...numeral].map((c) => DIGITS.indexOf(c)).join('');
  return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
}

const plain = (address: string): string =>
  address
    .normalize('NFKC')
    .toLowerCase()
    .replace(/([零一二三四五六七八九十]{1,3})(?=号|楼|层|栋|幢|座|单元|室|弄)/gu, (numeral) => digits(numeral))
    .replace(/(\d)(?:-|—|–|~)(?=\d)/gu, '$1之')
    .replace(/[^\p{L}\p{N}]/gu, '');

const ROAD = /^(.*?(?:大道|大街|路|街|巷|道|胡同|弄|里))/u;
const NUMBER = /^(?:第)?(\d+(?:之\d+)?[a-z]?号?(?:附\d+号?)?)/u;
const ROOM = /(?:((?:地下|负)?\d+(?:之\d+)?)(?:楼|层|f))?(?:([a-z]?\d+(?:之\d+)*[a-z]?)(?:室|号房|房|号铺|铺)?)?$/u;

/** 301 is on floor 3, 1205 on floor 12. */
const floorOf = (door: string): string => /^(\d{1,2})\d\d$/u.exec(door)?.[1] ?? '';

/**
 * The parts of an address as people write it. Numerals before 号, 楼, 栋 become digits, places given are taken off.
 * @param places names of the county and of what lies above and below it
 */
export function parseAddress(address: string, places: readonly string[]): AddressParts {
  const known = places.map(foldName).toSorted((a, b) => b.length - a.length);
  const whole = known.reduce((left, place) => (place.length < 2 ? left : left.replaceAll(place, '')), plain(address));
  const road = ROAD.exec(whole)?.[1] ?? '';
  const afterRoad = whole.slice(road.length);
  const number = road === '' ? undefined : NUMBER.exec(afterRoad)?.[1];
  const rest = afterRoad.slice(number?.length ?? 0).replace(/^(?:旁|内|对面)/u, '');
  const [room = '', floor = '', door = ''] = ROOM.exec(rest) ?? [];
  return {
    road,
    number: number?.replace(/号/gu, '') ?? '',
    building: rest.slice(0, rest.length - room.length),
    floor: floor === '' ? floorOf(door) : floor,
    door,
  };
}

/** Of two addresses at one door. Different rooms of one building are neighbours, not the same place. */
const NEIGHBOURS = 600;
/** One door, two names of the building: courtyards and towers behind one number. */
const SAME_DOOR = 800;
/** One road, another number. */
const SAME_ROAD = 200;

const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** How far two addresses are the same place, in permille. Without road and number the texts are compared. */
export function addressLikeness(one: string, other: string, places: readonly string[]): number {
  if (one === other) return 1000;
  const a = parseAddress(one, places);
  const b = parseAddress(other, places);
  if (a.road === '' || b.road === '' || a.number === '' || b.number === '') {
    const text = (p: AddressParts) => p.road + p.number + p.building + p.floor + p.door;
    return likeness(text(a), text(b));
  }
  if (a.road !== b.road && likeness(a.road, b.road) < SAME_DOOR) return 0;
  if (a.number !== b.number) return SAME_ROAD;
  if (differ(a.floor, b.floor) || differ(a.door, b.door)) return NEIGHBOURS;
  return differ(a.building, b.building) ? SAME_DOOR : 1000;
}
