import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressLikeness,
  asksAgain,
  compareInstitutions,
  isProposed,
  likeness,
  nameKey,
  parseAddress,
} from './index.ts';
import { institution, national, places } from './testing.ts';

describe('A name is reduced to what tells it apart', () => {
  test.each([
    ['东湖区新希望培训学校', '新希望'],
    ['云岚省清川市东湖区新希望教育咨询有限公司', '新希望'],
    ['新希望教育培训中心（东湖校区）', '新希望'],
    ['新希望（东湖）教育科技有限公司', '新希望'],
    ['新希望（少儿编程）培训学校', '新希望少儿编程'],
    ['东湖新希望辅导班', '新希望'],
    ['清川市东湖区彩虹文化艺术培训有限公司', '彩虹艺术'],
    ['新希望课外辅导班', '新希望'],
    ['ＡＢＣ英语·培训 中心', 'abc英语'],
    ['Abc 英语培训中心', 'abc英语'],
    ['望东湖书画培训中心', '望东湖书画'],
    ['新希望第二分校', '新希望第二'],
    ['东湖区教育培训中心', '教育培训中心'],
    ['东湖区', '东湖区'],
    ['培训学校', '培训学校'],
  ])('%s: %s', (name, key) => {
    expect(nameKey(name, places)).toBe(key);
  });

  test('without any place given', () => {
    expect(nameKey('东湖区新希望培训学校', [])).toBe('东湖区新希望');
  });

  test('never to nothing while it has a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(`${name}学`, places)).not.toBe('');
      }),
    );
  });
});

describe('Two texts', () => {
  test.each([
    ['新希望', '新希望', 1000],
    ['明德', '明德园', 750],
    ['晨光未来', '晨光末来', 571],
    ['明德', '明智', 333],
    ['甲', '乙', 0],
    ['', '新希望', 0],
    ['', '', 0],
  ])('%s and %s are alike by %i', (one, other, permille) => {
    expect(likeness(one, other)).toBe(permille);
  });
});

describe('An address is read in its parts', () => {
  test.each([
    ['东湖区文化路12号阳光大厦3楼301室', '文化路', '12', '阳光大厦', '3', '301'],
    ['云岚省清川市东湖区文化路１２号阳光大厦三楼', '文化路', '12', '阳光大厦', '3', ''],
    ['文化路十二号', '文化路', '12', '', '', ''],
    ['人民大道8-2号', '人民大道', '8之2', '', '', ''],
    ['城东街道学府街100号附3号', '学府街', '100附3', '', '', ''],
    ['文化路12号1205室', '文化路', '12', '', '12', '1205'],
    ['阳光小区5栋', '', '', '阳光小区5栋', '', ''],
  ])('%s', (address, road, number, building, floor, door) => {
    expect(parseAddress(address, places)).toEqual({ road, number, building, floor, door });
  });

  test.each([
    ['文化路12号', '东湖区文化路12号', 1000],
    ['文化路12号阳光大厦301室', '文化路12号阳光大厦', 1000],
    ['文化路12号阳光大厦', '文化路12号明珠大厦', 800],
    ['文化路12号阳光大厦301室', '文化路12号阳光大厦502室', 600],
    ['文化路12号三楼', '文化路12号阳光大厦301室', 1000],
    ['文化路12号二楼', '文化路12号阳光大厦301室', 600],
    ['文化路12号', '文化路14号', 200],
    ['文化路12号', '学府街12号', 0],
    ['阳光小区5栋', '阳光小区5栋', 1000],
  ])('%s and %s are one place by %i', (one, other, permille) => {
    expect(addressLikeness(one, other, places)).toBe(permille);
  });
});

describe('Two institutions', () => {
  const like = (change: Parameters<typeof institution>[0]) =>
    compareInstitutions(
      institution({ legalPersonId: '980102********0018', legalPersonKey: 'k' }),
      institution({ id: 'b', ...change }),
      places,
      national,
    );
  const numbered = (key: string) => ({ legalPersonId: '980102********0018', legalPersonKey: key });
  const sameNamed = { legalPerson: '赵明', address: institution().address };
  const otherwise = {
    name: '晨曦美术培训中心',
    creditCode: '52980102MJ00000290',
    licenceNo: '198010270000002',
    phone: '13900000002',
    legalPerson: '钱文',
    address: '学府街1号',
  };

  test.each([
    ['everything', {}, 1000, true],
    ['the credit code alone', { ...otherwise, creditCode: institution().creditCode }, 950, true],
    ['the licence alone, with and without its words', { ...otherwise, licenceNo: '教民198010270000001号' }, 900, true],
    [
      'place and phone under another name',
      { ...otherwise, address: '文化路12号阳光大厦301', phone: '13900000001' },
      700,
      true,
    ],
    ['place and legal person', { ...otherwise, address: institution().address, legalPerson: '赵明' }, 700, true],
    [
      'name and place, as a grid worker found it',
      { creditCode: null, licenceNo: null, phone: null, legalPerson: null },
      1000,
      true,
    ],
    ['all but the code: turned non-profit', { creditCode: '91980102MA00000156', licenceNo: null }, 864, true],
    [
      'place and the legal person’s number',
      { ...otherwise, address: institution().address, ...numbered('k') },
      800,
      true,
    ],
    ['name and the legal person’s number', { ...otherwise, name: '新希望学校', ...numbered('k') }, 800, true],
    ['the legal person’s number alone', { ...otherwise, ...numbered('k') }, 160, false],
    ['place and the name of two persons', { ...otherwise, ...numbered('m'), ...sameNamed }, 200, false],
    ['the phone alone', { ...otherwise, phone: '+86 139-0000-0001' }, 167, false],
    ['the name alone', { ...otherwise, name: '新希望教育' }, 292, false],
    ['nothing', otherwise, 0, false],
  ])('that share %s', (_, change, permille, proposed) => {
    const found = like(change);
    expect(found.permille).toBe(permille);
    expect(isProposed(found, national)).toBe(proposed);
  });

  test('are explained field by field', () => {
    expect(like({ name: '新希望英语培训学校', phone: null, legalPerson: '钱文' }).reasons).toEqual([
      {
        field: 'creditCode',
        verdict: 'equal',
        permille: 1000,
        first: institution().creditCode,
        second: institution().creditCode,
      },
      { field: 'licenceNo', verdict: 'equal', permille: 1000, first: '198010270000001', second: '198010270000001' },
      { field: 'name', verdict: 'alike', permille: 714, first: '东湖区新希望培训学校', second: '新希望英语培训学校' },
      {
        field: 'address',
        verdict: 'equal',
        permille: 1000,
        first: institution().address,
        second: institution().address,
      },
      { field: 'legalPerson', verdict: 'differs', permille: 0, first: '赵明', second: '钱文' },
    ]);
  });

  const text = fc.constantFrom(
    '新希望培训学校',
    '新希望',
    '东湖区',
    '晨曦',
    '文化路12号',
    '文化路12号3楼',
    '13900000001',
    '赵明',
    ' ',
    '1',
  );
  const facts = fc.record({
    name: fc.constantFrom('东湖区新希望培训学校', '新希望英语', '培训学校', '晨曦'),
    creditCode: fc.option(text),
    licenceNo: fc.option(text),
    phone: fc.option(text),
    legalPerson: fc.option(text),
    address: fc.option(text),
  });

  test('are as like in either order, and each is wholly like itself', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const [a, b] = [institution({ id: 'a', ...one }), institution({ id: 'b', ...other })];
        expect(compareInstitutions(a, b, places, national)).toEqual(compareInstitutions(b, a, places, national));
        expect(compareInstitutions(a, a, places, national).permille).toBe(1000);
      }),
    );
  });
});

describe('A pair called not the same', () => {
  const pair = (change: Parameters<typeof institution>[0]) =>
    compareInstitutions(institution({ phone: null }), institution({ id: 'b', ...change }), places, national).reasons;
  const then = pair({ phone: null, legalPerson: '钱文' });

  test.each([
    ['nothing has changed', { phone: null, legalPerson: '钱文' }, false],
    ['something differs more', { phone: null, legalPerson: '孙丽', address: '学府街9号' }, false],
    ['something else agrees', { phone: null, legalPerson: '赵明' }, true],
    ['what agrees now reads otherwise', { phone: null, legalPerson: '钱文', name: '新希望学校' }, true],
  ])('when %s is shown again: %s', (_, change, again) => {
    expect(asksAgain(then, pair(change))).toBe(again);
  });
});
