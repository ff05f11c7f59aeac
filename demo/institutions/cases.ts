import type { Status } from '#policy/institutions/facts.ts';
import { LAKE, RIDGE, STREAM } from '../place/regions.ts';
import { BORDERLINE, type CourseSeed, DISGUISED } from './courses.ts';
import type { Trade } from './trades.ts';

/** What has befallen an institution of the story; the rest of the register is ordinary. */
export interface Case {
  readonly key: string;
  readonly div: string;
  readonly trade: Trade;
  readonly name: string;
  readonly status?: Status;
  readonly since?: string;
  /** Courses that it runs beside those of its trade. */
  readonly extra?: readonly CourseSeed[];
  /** Shares phone, person and address with this other case: the same institution, registered twice. */
  readonly twinOf?: string;
  readonly licenceUntil?: string;
  /** Registered as an enterprise although it teaches subjects: on its way to non-profit (LIC-8, J-22). */
  readonly enterprise?: true;
  readonly unlicensed?: true;
  /** Fields of the file that nobody has filled in. */
  readonly leaves?: 'little' | 'much';
  readonly list?: 'white' | 'black' | 'watch';
  readonly offPlatform?: true;
}

/** Named where a person of the login page starts from. */
export const HEADS_OWN = 'lake-head';
export const DISGUISED_COURSE = 'lake-disguised';

export const CASES: readonly Case[] = [
  { key: HEADS_OWN, div: LAKE, trade: 'subject', name: '东湖区启明文化培训学校', leaves: 'little' },
  { key: DISGUISED_COURSE, div: LAKE, trade: 'tech', name: '清川市东湖区启思科技培训有限公司', extra: [DISGUISED[0]!] },
  {
    key: 'lake-disguised-2',
    div: LAKE,
    trade: 'art',
    name: '东湖区墨香艺术培训中心',
    extra: [DISGUISED[1]!, BORDERLINE[2]!],
    list: 'watch',
  },
  { key: 'stream-disguised', div: STREAM, trade: 'art', name: '临溪县小剧场艺术培训有限公司', extra: [DISGUISED[2]!] },
  {
    key: 'ridge-disguised',
    div: RIDGE,
    trade: 'other',
    name: '云岭市行知研学服务有限公司',
    extra: [DISGUISED[3]!],
    list: 'watch',
  },
  { key: 'lake-science', div: LAKE, trade: 'tech', name: '东湖区小种子科技培训中心', extra: [BORDERLINE[0]!] },
  { key: 'lake-french', div: LAKE, trade: 'other', name: '东湖区远帆语言文化培训中心', extra: [BORDERLINE[1]!] },
  { key: 'lake-twin', div: LAKE, trade: 'art', name: '东湖区彩虹艺术培训中心' },
  {
    key: 'lake-twin-again',
    div: LAKE,
    trade: 'art',
    name: '清川市东湖区彩虹文化艺术培训有限公司',
    twinOf: 'lake-twin',
    leaves: 'much',
  },
  { key: 'stream-twin', div: STREAM, trade: 'sport', name: '临溪县飞跃体育俱乐部有限公司' },
  {
    key: 'stream-twin-again',
    div: STREAM,
    trade: 'sport',
    name: '飞跃体育俱乐部（石桥店）',
    twinOf: 'stream-twin',
    leaves: 'much',
  },
  { key: 'lake-expired', div: LAKE, trade: 'sport', name: '东湖区劲松跆拳道馆', licenceUntil: '2026-10-31' },
  { key: 'ridge-expiring', div: RIDGE, trade: 'art', name: '云岭市雅韵古筝艺术培训中心', licenceUntil: '2026-11-26' },
  {
    key: 'lake-convert',
    div: LAKE,
    trade: 'subject',
    name: '清川市东湖区致学教育培训有限公司',
    status: 'converting',
    since: '2026-09-15',
    enterprise: true,
  },
  {
    key: 'stream-stripping',
    div: STREAM,
    trade: 'subject',
    name: '临溪县恒学培训学校',
    status: 'stripping',
    since: '2026-10-12',
  },
  {
    key: 'lake-rectifying',
    div: LAKE,
    trade: 'art',
    name: '东湖区红舞鞋舞蹈艺术培训有限公司',
    status: 'rectifying',
    since: '2026-11-09',
    list: 'watch',
  },
  {
    key: 'ridge-suspended',
    div: RIDGE,
    trade: 'subject',
    name: '云岭市勤学培训学校',
    status: 'suspended',
    since: '2026-11-02',
  },
  {
    key: 'lake-closing',
    div: LAKE,
    trade: 'sport',
    name: '东湖区大力水手体能培训有限公司',
    status: 'closing',
    since: '2026-10-20',
  },
  {
    key: 'lake-closed',
    div: LAKE,
    trade: 'subject',
    name: '东湖区金榜培训学校',
    status: 'closed',
    since: '2026-06-30',
  },
  {
    key: 'lake-absconded',
    div: LAKE,
    trade: 'sport',
    name: '清川市东湖区酷跑健身培训有限公司',
    status: 'absconded',
    since: '2026-09-28',
    list: 'black',
  },
  {
    key: 'ridge-revoked',
    div: RIDGE,
    trade: 'subject',
    name: '云岭市优学教育培训学校',
    status: 'revoked',
    since: '2026-05-18',
    list: 'black',
  },
  {
    key: 'stream-deregistered',
    div: STREAM,
    trade: 'other',
    name: '临溪县知音口才培训中心',
    status: 'deregistered',
    since: '2026-07-10',
  },
  {
    key: 'lake-hidden',
    div: LAKE,
    trade: 'subject',
    name: '湖滨花园6栋“李老师小班课”',
    status: 'unlicensed',
    since: '2026-11-12',
    unlicensed: true,
    list: 'black',
  },
  {
    key: 'stream-hidden',
    div: STREAM,
    trade: 'subject',
    name: '石桥镇桥头“托管加辅导”',
    status: 'unlicensed',
    since: '2026-11-14',
    unlicensed: true,
  },
  { key: 'lake-off-platform', div: LAKE, trade: 'tech', name: '东湖区酷码少儿编程培训有限公司', offPlatform: true },
  { key: 'lake-white', div: LAKE, trade: 'subject', name: '东湖区春晖文化培训学校', list: 'white' },
];

/** Institutions in all, by county. */
export const SIZES: Readonly<Record<string, number>> = { [LAKE]: 92, [STREAM]: 40, [RIDGE]: 50 };
