import type { Day } from '#policy/kernel/day.ts';

/** The provinces from 90 up do not exist in GB/T 2260: nobody can take these codes for a real place. */
export const PROVINCE = '98';
export const CITY = '9801';
export const LAKE = '980102';
export const STREAM = '980103';
export const RIDGE = '980181';
export const COUNTIES = [LAKE, STREAM, RIDGE] as const;

export interface RegionSeed {
  readonly code: string;
  readonly kind: 'province' | 'city' | 'county' | 'street';
  readonly name: string;
  readonly parent: string | null;
}

const street = (code: string, name: string): RegionSeed => ({ code, kind: 'street', name, parent: code.slice(0, 6) });

export const REGIONS: readonly RegionSeed[] = [
  { code: PROVINCE, kind: 'province', name: '云岚省', parent: null },
  { code: CITY, kind: 'city', name: '清川市', parent: PROVINCE },
  { code: LAKE, kind: 'county', name: '东湖区', parent: CITY },
  { code: STREAM, kind: 'county', name: '临溪县', parent: CITY },
  { code: RIDGE, kind: 'county', name: '云岭市', parent: CITY },
  street('980102001', '湖滨街道'),
  street('980102002', '钟楼街道'),
  street('980102003', '滨江街道'),
  street('980102004', '湖西街道'),
  street('980103100', '临溪镇'),
  street('980103101', '石桥镇'),
  street('980103102', '竹溪镇'),
  street('980103200', '白茶乡'),
  street('980181001', '云岭街道'),
  street('980181002', '城北街道'),
  street('980181100', '凤鸣镇'),
];

const parentOf = new Map(REGIONS.map((region) => [region.code, region.parent]));

/** '98/9801/980102': the way down from the province. */
export function pathOf(code: string): string {
  const parent = parentOf.get(code);
  return parent == null ? code : `${pathOf(parent)}/${code}`;
}

interface OffWork {
  readonly region: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly at: string;
}
const seasons = (region: string, summer: string, winter: string): OffWork[] => [
  { region, from: '2026-05-01', until: '2026-10-08', at: summer },
  { region, from: '2026-10-08', until: null, at: winter },
];
/** 当地正常下班时间 in a summer and a winter season (J-11). */
export const OFF_WORK: readonly OffWork[] = [
  ...seasons(LAKE, '18:00', '17:30'),
  ...seasons(STREAM, '18:00', '17:00'),
  ...seasons(RIDGE, '18:30', '17:30'),
];
