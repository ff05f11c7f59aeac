import { describe, expect, test } from 'vitest';
import { agreementOf, cohenKappa } from './agreement.ts';
import { opinionOf } from './testing.ts';

describe('Cohen’s kappa', () => {
  test.each([
    // The worked example that textbooks share: 50 applications, 20 both yes, 15 both no.
    [{ bothYes: 20, onlyFirst: 5, onlySecond: 10, bothNo: 15 }, 0.4],
    [{ bothYes: 45, onlyFirst: 15, onlySecond: 25, bothNo: 15 }, 0.1304],
    [{ bothYes: 25, onlyFirst: 35, onlySecond: 5, bothNo: 35 }, 0.2593],
    [{ bothYes: 5, onlyFirst: 0, onlySecond: 0, bothNo: 5 }, 1],
    [{ bothYes: 0, onlyFirst: 5, onlySecond: 5, bothNo: 0 }, -1],
    [{ bothYes: 5, onlyFirst: 5, onlySecond: 5, bothNo: 5 }, 0],
  ])('of %j is %d', (table, kappa) => {
    expect(cohenKappa(table)).toBeCloseTo(kappa, 4);
  });

  test('says nothing without cases, or where everything is the same', () => {
    expect(cohenKappa({ bothYes: 0, onlyFirst: 0, onlySecond: 0, bothNo: 0 })).toBeNull();
    expect(cohenKappa({ bothYes: 7, onlyFirst: 0, onlySecond: 0, bothNo: 0 })).toBeNull();
  });
});

describe('Agreement', () => {
  test('is told by conclusion and by dimension', () => {
    const table = agreementOf([
      [opinionOf(1, 'subject', '1100'), opinionOf(2, 'subject', '0100')],
      [opinionOf(1, 'subject', '1101'), opinionOf(2, 'non-subject', '0001')],
      [opinionOf(1, 'non-subject', '0000'), opinionOf(2, 'non-subject', '0000')],
    ]);
    expect(table.kind).toMatchObject({ cases: 3, agreed: 2 });
    expect(table.kind.kappa).toBeCloseTo(0.4, 4);
    expect(table.purpose).toMatchObject({ agreed: 1, kappa: 0 });
    expect(table.evaluation).toMatchObject({ agreed: 3, kappa: 1 });
    expect(table.method).toMatchObject({ agreed: 3, kappa: null });
  });
});
