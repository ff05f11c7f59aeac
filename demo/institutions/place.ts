import { LAKE, REGIONS, RIDGE, STREAM } from '../place/regions.ts';
import type { Random } from '../random.ts';

/** 外接矩形 of the invented counties, in GCJ-02 degrees. */
export const EXTENTS = [
  { region: LAKE, south: 26.58, north: 26.72, west: 117.1, east: 117.26 },
  { region: STREAM, south: 26.4, north: 26.58, west: 117.2, east: 117.45 },
  { region: RIDGE, south: 26.72, north: 26.95, west: 116.98, east: 117.3 },
] as const;

/** Names of the province, the city and the counties. */
export const PLACES: readonly string[] = REGIONS.filter(({ kind }) => kind !== 'street').map(({ name }) => name);

const ROADS: Readonly<Record<string, readonly string[]>> = {
  '980102001': ['湖滨路', '文化路', '荷塘巷'],
  '980102002': ['钟楼大街', '书院路', '学府路'],
  '980102003': ['滨江大道', '渡口路', '春江路'],
  '980102004': ['湖西路', '柳堤路', '科教路'],
  '980103100': ['临溪大街', '广场路', '民生路'],
  '980103101': ['石桥街', '桥头路'],
  '980103102': ['竹溪路', '翠竹街'],
  '980103200': ['白茶街'],
  '980181001': ['云岭大道', '建设路', '解放路'],
  '980181002': ['城北路', '育英路', '新华路'],
  '980181100': ['凤鸣街', '凤山路'],
};
const BUILDINGS = ['商业广场', '文化大厦', '时代中心', '临街商铺', '青少年宫旁', '综合楼', '科创园', '体育馆'];

export const streetsOf = (div: string): readonly string[] => Object.keys(ROADS).filter((code) => code.startsWith(div));

export interface Spot {
  readonly street: string;
  readonly address: string;
  /** Degrees with six digits. */
  readonly latitude: string;
  readonly longitude: string;
}

/** A place in a street, with a position inside the county's extent. */
export function spotIn(random: Random, div: string, street: string = random.pick(streetsOf(div))): Spot {
  const box = EXTENTS.find(({ region }) => region === div)!;
  const within = (low: number, high: number) => (low + (high - low) * (0.1 + 0.8 * random.next())).toFixed(6);
  const road = random.pick(ROADS[street]!);
  const address = `${road}${random.int(1, 268)}号${random.pick(BUILDINGS)}${random.int(1, 5)}层`;
  return { street, address, latitude: within(box.south, box.north), longitude: within(box.west, box.east) };
}
