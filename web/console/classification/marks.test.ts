import { describe, expect, test } from 'vitest';
import type { SignalView } from '#contract/institutions/index.ts';
import { stretchesOf } from './marks.ts';

const signal = (start: number, end: number): SignalView => ({
  id: 'topic',
  dimension: 'content',
  field: 'outline',
  phrase: '',
  start,
  end,
  weight: 60,
  sentence: '',
});
const shape = (text: string, ...signals: SignalView[]) =>
  stretchesOf(text, signals).map((each) => `${each.text}:${each.signals.length}`);

describe('Stretches', () => {
  test('are the whole text without signals', () => {
    expect(shape('画画')).toEqual(['画画:0']);
    expect(shape('')).toEqual([]);
  });

  test('are cut at the edges, shared where signals overlap', () => {
    expect(shape('学分数巧算', signal(1, 3), signal(2, 5))).toEqual(['学:0', '分:1', '数:2', '巧算:1']);
  });

  test('join to the text again', () => {
    const cut = stretchesOf('和倍差倍、鸡兔同笼', [signal(0, 2), signal(5, 9)]);
    expect(cut.map(({ text }) => text).join('')).toBe('和倍差倍、鸡兔同笼');
    expect(cut.map(({ start }) => start)).toEqual([0, 2, 5]);
  });
});
