import { expect, it } from 'vitest';
import { sentenceOf } from '../messages/index.ts';
import { judgeNotice } from './judge-notice.ts';

it('HW-9: a class without any notice on a teaching day is found, one notice is enough', () => {
  const finding = judgeNotice({ day: '2026-11-18', className: '五（2）班', published: 0 });
  expect(finding).toMatchObject({ rule: 'HW-9', consequence: 'record', measured: 0, limit: 1 });
  expect(sentenceOf(finding!, 'zh-CN')).toContain('五（2）班11月18日（周三）');
  expect(sentenceOf(finding!, 'en')).toContain('五（2）班');
  expect(judgeNotice({ day: '2026-11-18', className: '五（2）班', published: 1 })).toBeNull();
});

it('HW-9: nothing is asked of the days before the rule', () => {
  expect(judgeNotice({ day: '2021-05-06', className: '五（2）班', published: 0 })).toBeNull();
});
