import { bareIdentifier, fault, type Identified } from './result.ts';

/** First two digits of a school code. Those that teach compulsory grades are marked. */
const SCHOOL_KINDS: Readonly<Record<string, { readonly name: SchoolKind; readonly compulsory: boolean }>> = {
  '11': { name: 'kindergarten', compulsory: false },
  '21': { name: 'primary', compulsory: true },
  '31': { name: 'junior', compulsory: true },
  '34': { name: 'senior', compulsory: true },
  '36': { name: 'vocational', compulsory: false },
  '51': { name: 'special', compulsory: true },
};

/** 'senior' holds complete schools (完全中学, 十二年一贯制) as well, which teach junior grades. */
export type SchoolKind = 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'special';

export interface SchoolCode {
  readonly code: string;
  readonly kind: SchoolKind;
  /** Whether a school of this kind may teach grades 1 to 9. */
  readonly compulsory: boolean;
  /** The first two digits of the division. */
  readonly province: string;
}

/** 学校(机构)标识码: 2 digits of kind, 2 of the province, 6 in sequence. */
export function parseSchoolCode(text: string): Identified<SchoolCode> {
  const code = bareIdentifier(text);
  if (code === '') return fault('empty');
  if (!/^\d+$/.test(code)) return fault('characters');
  if (code.length !== 10) return fault('length');
  const kind = SCHOOL_KINDS[code.slice(0, 2)];
  if (kind === undefined) return fault('kind');
  if (code.charAt(2) === '0') return fault('region');
  return { ok: true, warning: null, code, kind: kind.name, compulsory: kind.compulsory, province: code.slice(2, 4) };
}

export interface LicenceNumber {
  /** The digits alone. */
  readonly digits: string;
  readonly region: string;
  /** 7 is a training institution. */
  readonly level: string;
}

const TRAINING = '7';

/**
 * 办学许可证号: '教民' and 13 digits, or 15 in the newer form, whose structure is not confirmed; so it is read loosely.
 * @param region the institution's division: another one in the number is warned of.
 */
export function parseLicenceNumber(text: string, region?: string): Identified<LicenceNumber> {
  const bare = bareIdentifier(text);
  if (bare === '') return fault('empty');
  const digits = /^(?:教民)?(\d*)号?$/.exec(bare)?.[1];
  if (digits === undefined) return fault('characters');
  if (digits.length !== 13 && digits.length !== 15) return fault('length');
  const at = digits.length === 13 ? 0 : 1;
  const parsed = { digits, region: digits.slice(at, at + 6), level: digits.charAt(at + 6) };
  const warning = region !== undefined && parsed.region !== region ? 'region-differs' : null;
  return { ok: true, warning: warning ?? (parsed.level === TRAINING ? null : 'level'), ...parsed };
}
