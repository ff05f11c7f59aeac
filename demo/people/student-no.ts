import type { Day } from '#policy/kernel/day.ts';
import { residentCheck } from '#policy/kernel/identifiers/index.ts';
import type { Gender } from './name.ts';

/** 学籍号 of kind G: 'G', division, day of birth, an order number that is odd for boys, and the check character of GB 11643. */
export class StudentNumbers {
  readonly #given = new Map<string, number>();

  /** Children born on the same day in the same county are counted up, so no number is given twice. */
  next(div: string, birth: Day, gender: Gender): string {
    const head = div + birth.replaceAll('-', '');
    const key = head + gender;
    const order = (this.#given.get(key) ?? (gender === 'm' ? 11 : 12)) + 2;
    this.#given.set(key, order);
    const digits = head + String(order).padStart(3, '0');
    return `G${digits}${residentCheck(digits)}`;
  }
}
