import { describe, expect, test } from 'vitest';
import { doubtSentence, LOCALES, signalSentence } from '../../messages/index.ts';
import { likenessOf, rankPrecedents } from './precedent.ts';
import { DOUBTS, SIGNALS } from './signals/signal.ts';
import { drawing } from './testing.ts';
import { weighCourse } from './weigh.ts';

const suggestion = (given: Parameters<typeof drawing>[0]) => weighCourse(drawing(given)).suggestion;

describe('Weighing a course', () => {
  test('passes a drawing class', () => {
    expect(weighCourse(drawing())).toMatchObject({ suggestion: 'clear-non-subject', signals: [], doubts: [] });
  });

  test('says what, where and in which dimension', () => {
    const { signals } = weighCourse(drawing({ outline: '先画画，再学一元一次方程' }));
    const found = signals.find(({ id }) => id === 'topic');
    expect(found).toMatchObject({ dimension: 'content', field: 'outline', phrase: '方程', start: 10, end: 12 });
  });

  test('suspects by one dimension, suggests by content and one more (J-6)', () => {
    expect(suggestion({ purpose: '提高数学成绩' })).toBe('suspected');
    expect(suggestion({ outline: '应用题与方程' })).toBe('suspected');
    expect(suggestion({ outline: '应用题与方程', evaluation: '按分数排名' })).toBe('clear-subject');
  });

  test('goes by the content of a curriculum standard whatever the course is called (FW3, CLS-3)', () => {
    for (const name of ['艺术熏陶', '快乐营', '家政服务', '全脑开发'])
      expect(suggestion({ name, outline: '因式分解、勾股定理、函数', method: '例题讲解、刷题' })).not.toBe(
        'clear-non-subject',
      );
  });

  test.each([
    ['数·学提高', '数·学'],
    ['数 学提高', '数 学'],
    ['ＭＡＴＨ提高', 'ＭＡＴＨ'],
    ['shu_xue提高', 'shu_xue'],
  ])('sees through “%s”', (name, phrase) => {
    expect(weighCourse(drawing({ name })).signals[0]).toMatchObject({ id: 'subject', phrase, start: 0 });
  });

  test('does not take a denial for what it denies, nor lets it hide the rest', () => {
    expect(suggestion({ purpose: '激发想象力，不涉及数学' })).toBe('clear-non-subject');
    expect(suggestion({ purpose: '不涉及数学', outline: '应用题、方程' })).toBe('suspected');
  });

  test('counts a word once however often it stands there', () => {
    const once = weighCourse(drawing({ outline: '函数' })).dimensions.content.weight;
    expect(weighCourse(drawing({ outline: '函数、函数、函数' })).dimensions.content.weight).toBe(once);
  });

  test('asks when a maths teacher teaches art, and what the price says', () => {
    expect(suggestion({ certificates: ['SX'] })).toBe('needs-experts');
    expect(weighCourse(drawing({ classSize: 1, lessonFen: 20_000 })).signals[0]).toMatchObject({ id: 'price' });
    expect(weighCourse(drawing({ classSize: 5, lessonFen: 20_000 })).signals).toEqual([]);
    expect(weighCourse(drawing({ classSize: 4, lessonFen: 19_999 })).signals).toEqual([]);
  });

  test('takes science for a subject as the plan does, and leaves clubs to people (J-4)', () => {
    expect(suggestion({ subject: 'KX', name: '小学科学', purpose: '学好课内知识' })).toBe('clear-subject');
    const club = drawing({ subject: 'ZH', name: '科普社', outline: '火山、静电小实验' });
    expect(weighCourse(club).suggestion).toBe('needs-experts');
    expect(weighCourse(club, { scienceClubs: true }).suggestion).toBe('suspected');
  });

  test.each([
    ['法语启蒙', 'language', 'J-5'],
    ['软笔书法', 'calligraphy', 'J-6'],
    ['美术艺考', 'art-exam', 'J-29'],
    ['国学诵读', 'classics', 'J-6'],
  ])('leaves “%s” to people: %s (%s)', (name, doubt) => {
    const weighed = weighCourse(drawing({ name, subject: 'OTH' }));
    expect(weighed.suggestion).not.toBe('clear-non-subject');
    expect(weighed.doubts.map(({ id }) => id)).toContain(doubt);
  });

  test('clears nobody who says nothing', () => {
    expect(suggestion({ evaluation: '' })).toBe('needs-experts');
  });

  test.each(LOCALES)('has a sentence of %s for every signal and doubt', (locale) => {
    for (const id of SIGNALS)
      expect(signalSentence({ id, phrase: id === 'price' ? '20000' : 'SX' }, locale)).not.toBe('');
    for (const id of DOUBTS) expect(doubtSentence({ id }, locale)).not.toBe('');
    expect(signalSentence({ id: 'price', phrase: '26050' }, locale)).toContain('260.5');
  });
});

describe('Precedents', () => {
  const course = { traits: ['doubt:classics', 'declared:OTH'], text: '国学素养，小古文翻译' };

  test('are ranked by traits and words; what has nothing in common is left out', () => {
    const ranked = rankPrecedents(course, [
      { id: 'far', traits: ['declared:TY'], text: '篮球' },
      { id: 'near', traits: ['doubt:classics', 'declared:OTH'], text: '国学素养与小古文' },
      { id: 'half', traits: ['doubt:classics'], text: '礼仪' },
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['near', 'half']);
  });

  test('are wholly alike to themselves and to nothing when empty', () => {
    expect(likenessOf(course, course)).toBe(1);
    expect(likenessOf({ traits: [], text: '' }, { traits: [], text: '' })).toBe(0);
  });
});
