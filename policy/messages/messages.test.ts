import { describe, expect, test } from 'vitest';
import { FLAGS, judgeNotice, judgeRegister, judgeReservation, judgeSwap } from '../homework/index.ts';
import { exercise, fifth, flagged, ledgerRow, national, publish, thursday, tiers } from '../homework/testing.ts';
import { classificationFindings } from '../institutions/classification/testing.ts';
import { fileFindings } from '../institutions/file/testing.ts';
import { platformFindings } from '../institutions/identity/testing.ts';
import { listFindings } from '../institutions/lists/testing.ts';
import { sweepFindings } from '../institutions/sweep/testing.ts';
import type { Finding } from '../kernel/finding.ts';
import { checkTightening, nationalValues, parameterCatalogue, parametersAt } from '../kernel/parameter.ts';
import { SECTIONS } from '../plan/clauses.ts';
import { sources } from '../plan/sources.ts';
import { allRules } from '../rules.ts';
import { sentences as english } from './en/index.ts';
import {
  citationOf,
  LOCALES,
  parameterTitle,
  ruleSummary,
  ruleTitle,
  sectionTitle,
  sentenceOf,
  sourceTitle,
} from './index.ts';
import { sentences } from './zh-CN/index.ts';

const local = {
  region: '980102',
  key: 'hw.g3g6.writtenMax',
  value: 50,
  from: '2026-09-01',
  until: null,
  source: '区细则',
};
const tightened = parametersAt([...nationalValues, local], '980102', thursday);
const held = {
  written: tiers({ all: 30 }),
  reserved: 10,
  holders: [{ subject: 'YW', teacher: '王芳', minutes: 30 }],
};
const second = { grade: 2, system: '6-3' } as const;
const earlier = [{ id: '1', title: '旧题', content: '完成练习册第12页', assignedOn: '2026-11-18' }];
const words = ['请家长听写', '请家长签字', '自批自改', '罚抄课文', '扫码提交', '不完成不许睡'];
const line = { ...exercise(), className: '1班', grade: 5 };
const outside = exercise({ assignedOn: '2026-08-01', dueOn: '2026-08-01' });

/** Every kind of finding that the rules can make, once at least. */
const findings: readonly Finding[] = [
  publish({ held, assignment: { minutes: 21 } }),
  publish({ held, parameters: tightened, assignment: { minutes: 21, tier: 'basic' } }),
  publish({ held: { written: tiers({ all: 60 }) }, assignment: { minutes: 1 } }),
  publish({ held, assignment: { minutes: 200, assignedOn: '2026-11-21', dueOn: '2026-11-22' } }),
  publish({ cls: second }),
  publish({ cls: { grade: 1, system: '6-3' } }),
  publish({ cls: second, assignment: { place: 'inSchool', minutes: 30 } }),
  publish({ assignment: { flags: flagged(...FLAGS) } }),
  ...words.map((content) => publish({ assignment: { content } })),
  publish({ earlier }),
  publish({ assignment: { minutes: 0 } }),
  publish({ assignment: { dueOn: '2026-11-01' } }),
  publish({ assignment: { dueOn: '2028-11-01' } }),
  publish({ assignment: outside }),
  publish({ assignment: { assignedOn: '2026-12-31', dueOn: '2027-01-02' } }),
  judgeRegister([{ ...line, row: 2, assignedOn: '1999-01-01' }], { parameters: national }).rows[0]!.findings,
  publish({ today: '2026-11-23' }),
  judgeReservation({ cls: fifth, row: ledgerRow(held), minutes: 30, parameters: national, today: thursday }),
  judgeSwap([{ giver: 'SX', taker: 'YW', day: thursday, held: 5, minutes: 6 }], thursday),
  judgeSwap([{ giver: 'SX', taker: 'SX', day: thursday, held: 5, minutes: 5 }], thursday),
  [judgeNotice({ day: thursday, className: '五（2）班', published: 0 })!],
  judgeRegister(
    [
      { ...line, row: 2 },
      { ...line, row: 3 },
    ],
    { parameters: national },
  ).rows[0]!.findings,
  [
    checkTightening(nationalValues, { ...local, value: 70 }),
    checkTightening(nationalValues, { ...local, until: '2026-01-01' }),
    checkTightening([...nationalValues, { ...local, until: '2026-12-01' }], local),
    checkTightening(nationalValues, { ...local, key: 'hw.g1g2.homeWrittenMax' }),
    checkTightening(nationalValues, { ...local, key: 'hw.repeat.windowDays', value: 3 }),
  ].filter((finding) => finding !== null),
  classificationFindings,
  listFindings,
  fileFindings(),
  sweepFindings(),
  platformFindings(),
].flat();

describe('Sentences', () => {
  test('stand for every kind of finding, in both languages', () => {
    expect(new Set(findings.map(({ sentence }) => sentence))).toEqual(new Set(Object.keys(sentences)));
    expect(Object.keys(english)).toEqual(Object.keys(sentences));
  });

  test.each(LOCALES)('of %s have no hole in them', (locale) => {
    for (const finding of findings) {
      const sentence = sentenceOf(finding, locale);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”/);
      expect(sentence).toMatch(locale === 'en' ? /\.$/ : /。$/);
    }
  });

  test('tell what is wrong, the number, the limit, who holds the rest and what to do', () => {
    expect(sentenceOf(findings[0]!, 'zh-CN')).toBe(
      '11月19日（周四）全班书面作业将达 61 分钟，超过上限 60 分钟（国家规定：《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》第5条）。本项当天计 21 分钟，已占用：语文（王芳）30 分钟、其他学科预留 10 分钟。最多还能布置 20 分钟，请压减、改期，或与其他学科调换。',
    );
    expect(sentenceOf(findings[0]!, 'en')).toContain(
      'Already taken: Chinese (王芳) 30, reserved by other subjects 10.',
    );
  });

  test('name both sources where a locality is stricter (J-31)', () => {
    const sentence = sentenceOf(findings[1]!, 'zh-CN');
    expect(sentence).toContain('县级规定：区细则；国家上限 60 分钟：《关于进一步');
    expect(sentence).toContain('基础层');
  });

  test('of another version are missed plainly', () => {
    expect(() => sentenceOf({ ...findings[0]!, sentence: 'homework.forgotten' }, 'en')).toThrow(RangeError);
  });
});

describe('Titles', () => {
  test.each(LOCALES)('of %s stand for every rule, number, section and source', (locale) => {
    for (const { id } of allRules) {
      expect(ruleTitle(id, locale)).not.toBe('');
      expect(ruleSummary(id, locale)).not.toBe('');
    }
    for (const { key } of parameterCatalogue) expect(parameterTitle(key, locale)).not.toBe('');
    for (const section of SECTIONS) expect(sectionTitle(section, locale)).not.toBe('');
    for (const { id } of sources) expect(sourceTitle(id, locale)).not.toBe(id);
    expect(() => ruleTitle('HW-99', locale)).toThrow(RangeError);
  });

  test('cite a clause as people do', () => {
    expect(citationOf('SEED-2-5', 'zh-CN')).toBe('《“双减”工作实施方案》第二部分第5项');
    expect(citationOf('SJ3-2', 'zh-CN')).toBe('《关于加强中小学生手机管理工作的通知》第2条');
    expect(citationOf('SEED-2-5', 'en')).toBe('Double Reduction implementation plan, section 2, item 5');
    expect(citationOf('区教育局通知', 'zh-CN')).toBe('区教育局通知');
    expect(citationOf('LAW-WB', 'zh-CN')).toBe('《未成年人保护法》');
  });
});
