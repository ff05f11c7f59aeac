import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  organisationCheck,
  parseLicenceNumber,
  parseMobile,
  parseOrganisationCode,
  parseResidentId,
  parseSchoolCode,
  parseStudentNumber,
  parseUscc,
  residentCheck,
  usccCheck,
} from './index.ts';

const usccs = ['52360102MJ00000181', '91360102MA00000156', '12360102MB0000019R', '91350100M000100Y43'];
const residents = [
  '11010519491231002X',
  '440524188001010014',
  '360102201203040012',
  '360102201509010027',
  '360102201006201235',
];
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);
const swapped = (text: string, at: number): string =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);

describe('A unified social credit code', () => {
  test.each(usccs)('%s is valid, however it is typed', (code) => {
    expect(parseUscc(code)).toMatchObject({ ok: true, warning: null, code, organisation: code.slice(8, 17) });
    expect(parseUscc(` ${code.slice(0, 8).toLowerCase()} ${code.slice(8)}`)).toMatchObject({ ok: true, code });
    expect(parseOrganisationCode(`${code.slice(8, 16)}-${code.slice(16, 17)}`).ok).toBe(true);
    expect(organisationCheck(code.slice(8))).toBe(code.charAt(16));
    expect(usccCheck(code)).toBe(code.charAt(17));
  });

  test('tells its parts', () => {
    expect(parseUscc('52360102MJ00000181')).toMatchObject({ prefix: '52', region: '360102' });
  });

  test('with one character changed or two neighbours swapped is refused', () => {
    const cases = fc.record({
      code: fc.constantFrom(...usccs),
      at: fc.nat(17),
      by: fc.constantFrom(...ALPHABET),
    });
    fc.assert(
      fc.property(cases, ({ code, at, by }) => {
        fc.pre(code.charAt(at) !== by);
        expect(parseUscc(replaced(code, at, by)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
    for (const code of usccs)
      for (let at = 0; at < 17; at++)
        if (code.charAt(at) !== code.charAt(at + 1)) expect(parseUscc(swapped(code, at)).ok).toBe(false);
  });

  test('that was wrong since its issue, or was compared with the certificate, passes with a warning', () => {
    expect(parseUscc('91350203M0001QAY9B')).toMatchObject({ ok: true, warning: 'check-digit' });
    expect(parseUscc('52360102MJ00000182')).toEqual({ ok: false, reason: 'check-digit' });
    expect(parseUscc('52360102MJ00000182', true)).toMatchObject({ ok: true, warning: 'check-digit' });
  });

  test.each([
    ['', 'empty'],
    ['52360102MJ0000018', 'length'],
    ['52360102MI00000181', 'characters'],
    ['5236O102MJ00000181', 'characters'],
  ])('%j is refused for its %s', (text, reason) => expect(parseUscc(text)).toEqual({ ok: false, reason }));

  test('holds no other than an organisation code', () => {
    expect(parseOrganisationCode('MJ0000019')).toEqual({ ok: false, reason: 'check-digit' });
    expect(parseOrganisationCode('MJ00000')).toEqual({ ok: false, reason: 'length' });
    expect(parseOrganisationCode('MJ00000！8')).toEqual({ ok: false, reason: 'characters' });
    expect(parseOrganisationCode(' ')).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('A resident id', () => {
  test.each(residents)('%s is valid', (id) => {
    expect(parseResidentId(id)).toMatchObject({ ok: true, id, region: id.slice(0, 6) });
    expect(parseResidentId(id.toLowerCase()).ok).toBe(true);
    expect(residentCheck(id)).toBe(id.charAt(17));
  });

  test('tells the day of birth', () => {
    expect(parseResidentId('11010519491231002X')).toMatchObject({ birth: '1949-12-31' });
  });

  test('with one digit changed or two neighbours swapped is refused', () => {
    for (const id of residents) {
      for (let at = 0; at < 18; at++) {
        for (const by of '0123456789X')
          if (by !== id.charAt(at)) expect(parseResidentId(replaced(id, at, by)).ok).toBe(false);
        if (at < 17 && id.charAt(at) !== id.charAt(at + 1)) expect(parseResidentId(swapped(id, at)).ok).toBe(false);
      }
    }
  });

  test.each([
    ['', 'empty'],
    ['110105194912310', 'length'],
    ['1101051949123100２Ｙ', 'characters'],
    ['110105194913310021', 'birth-date'],
    ['110105202302290021', 'birth-date'],
    ['110105194912310021', 'check-digit'],
  ])('%j is refused for its %s', (text, reason) => expect(parseResidentId(text)).toEqual({ ok: false, reason }));

  test('of someone not yet born is refused', () => {
    expect(parseResidentId('360102201509010027', '2015-08-31')).toEqual({ ok: false, reason: 'future-birth' });
    expect(parseResidentId('360102201509010027', '2015-09-01').ok).toBe(true);
  });
});

describe('A pupil’s number', () => {
  test.each(residents)('G%s is formal', (id) =>
    expect(parseStudentNumber(`G${id}`)).toMatchObject({ ok: true, kind: 'G', birth: expect.any(String) }),
  );

  test('J is formal and generated, L is temporary and has no check digit', () => {
    expect(parseStudentNumber('J980102201203040018').ok).toBe(residentCheck('98010220120304001') === '8');
    expect(parseStudentNumber(`J98010220120304001${residentCheck('98010220120304001')}`)).toMatchObject({ kind: 'J' });
    expect(parseStudentNumber('L980102201203041234')).toMatchObject({ ok: true, kind: 'L', birth: '2012-03-04' });
  });

  test.each([
    ['', 'empty'],
    ['G36010220120304001', 'length'],
    ['K360102201203040012', 'kind'],
    ['G360102201203040013', 'check-digit'],
    ['J36010220120304001A', 'characters'],
    ['L36010220120304001X', 'characters'],
    ['L360102201213040012', 'birth-date'],
  ])('%j is refused for its %s', (text, reason) => expect(parseStudentNumber(text)).toEqual({ ok: false, reason }));

  test('J with a wrong check digit is refused', () => {
    const right = residentCheck('98010220120304001');
    const wrong = right === '0' ? '1' : '0';
    expect(parseStudentNumber(`J98010220120304001${wrong}`)).toEqual({ ok: false, reason: 'check-digit' });
  });
});

describe('A school code', () => {
  test.each([
    ['2198000001', 'primary', true],
    ['3136000012', 'junior', true],
    ['3436000012', 'senior', true],
    ['5136000012', 'special', true],
    ['1136000012', 'kindergarten', false],
    ['3636000012', 'vocational', false],
  ])('%s is of a %s', (code, kind, compulsory) =>
    expect(parseSchoolCode(code)).toMatchObject({ ok: true, kind, compulsory, province: code.slice(2, 4) }),
  );

  test.each([
    ['', 'empty'],
    ['219800001', 'length'],
    ['21980000A1', 'characters'],
    ['9998000001', 'kind'],
    ['2108000001', 'region'],
  ])('%j is refused for its %s', (text, reason) => expect(parseSchoolCode(text)).toEqual({ ok: false, reason }));
});

describe('A licence number', () => {
  test.each([
    ['教民3601027000001号', '360102'],
    ['3601027000001', '360102'],
    ['教民136010270000001号', '360102'],
    ['136010270000001', '360102'],
  ])('%s belongs to %s', (text, region) =>
    expect(parseLicenceNumber(text, region)).toMatchObject({ ok: true, warning: null, region, level: '7' }),
  );

  test('of another region or another level is warned of', () => {
    expect(parseLicenceNumber('教民3601027000001号', '360103')).toMatchObject({ ok: true, warning: 'region-differs' });
    expect(parseLicenceNumber('教民3601025000001号')).toMatchObject({ ok: true, warning: 'level' });
  });

  test.each([
    ['', 'empty'],
    ['教民36010270001号', 'length'],
    ['民3601027000001', 'characters'],
  ])('%j is refused for its %s', (text, reason) => expect(parseLicenceNumber(text)).toEqual({ ok: false, reason }));
});

describe('A mobile number', () => {
  test.each(['13800000000', '+86 138-0000-0000', '１３８００００００００', '008613800000000'])('%s is read', (text) =>
    expect(parseMobile(text)).toMatchObject({ ok: true, number: '13800000000' }),
  );

  test.each([
    ['', 'empty'],
    ['1380000000', 'length'],
    ['12800000000', 'kind'],
    ['1380000000a', 'characters'],
  ])('%j is refused for its %s', (text, reason) => expect(parseMobile(text)).toEqual({ ok: false, reason }));
});
