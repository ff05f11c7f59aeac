import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../clock.ts';
import type { House } from '../../../house.ts';
import { openTestHouse, type TestHouse } from '../../../testing/house.ts';
import { checkInstitutionFiles } from '../../index.ts';

let house: TestHouse;
let first: { id: string; staff: string; course: string };
beforeAll(async () => {
  house = await openTestHouse();
  first = house.county.institutions.first;
});
afterAll(() => house.close());

const night = (day: string): House => ({
  pool: house.pool,
  clock: stoppedClock(`${day}T02:50:00+08:00`),
  demo: true,
  log: house.app.log,
});
const open = async () => {
  const { rows } = await house.pool.query(
    `select rule, outcome, part_id, day, (facts ->> 'courses')::int as courses from finding where institution_id = $1 order by rule, found_at, outcome`,
    [first.id],
  );
  return rows;
};
const outcomes = async (rule: string) => (await open()).filter((f) => f.rule === rule).map((f) => f.outcome);
const set = (text: string, ...values: unknown[]) => house.pool.query(text, values);

describe('every night', () => {
  it('finds what a file lacks once, however often it runs (REG-2, REG-3), and measures files that came in otherwise', async () => {
    expect(await checkInstitutionFiles(night('2026-11-20'))).toBeGreaterThan(0);
    expect(await outcomes('REG-2')).toEqual(['open']);
    expect(await outcomes('REG-3')).toEqual(['open']);
    const { rows } = await set(
      'select completeness_permille, missing, stale_since from institution where id = $1',
      first.id,
    );
    expect(rows[0]).toMatchObject({ stale_since: '2026-11-01', missing: expect.arrayContaining(['organiser']) });
    expect(await checkInstitutionFiles(night('2026-11-20'))).toBe(0);
    expect(await checkInstitutionFiles(night('2026-11-21'))).toBe(0);
    expect(
      (
        await Promise.all([checkInstitutionFiles(night('2026-11-22')), checkInstitutionFiles(night('2026-11-22'))])
      ).join(),
    ).toBe('0,0');
  });

  it('finds what lies unconfirmed for more than 90 days (REG-1)', async () => {
    await checkInstitutionFiles(night('2027-01-30'));
    expect(await outcomes('REG-1')).toEqual([]);
    await checkInstitutionFiles(night('2027-01-31'));
    expect(await outcomes('REG-1')).toEqual(['open']);
  });

  it('finds a licence that has run out (REG-C6), settles it when renewed, and finds the next one anew', async () => {
    await set(`update institution set licence_until = '2026-11-20' where id = $1`, first.id);
    await checkInstitutionFiles(night('2026-11-20'));
    expect(await outcomes('REG-C6')).toEqual([]);
    await checkInstitutionFiles(night('2026-11-21'));
    expect(await outcomes('REG-C6')).toEqual(['open']);
    await set(`update institution set licence_until = '2026-12-20' where id = $1`, first.id);
    await checkInstitutionFiles(night('2026-11-22'));
    expect(await outcomes('REG-C6')).toEqual(['handled']);
    await checkInstitutionFiles(night('2026-12-21'));
    expect(await outcomes('REG-C6')).toEqual(['handled', 'open']);
  });

  it('finds a query older than twelve months (PS-5) for the person, and after the grace the case (PS-12)', async () => {
    await set(`update institution_staff set vetted_on = '2025-11-20' where id = $1`, first.staff);
    await checkInstitutionFiles(night('2026-11-20'));
    expect(await outcomes('PS-5')).toEqual([]);
    await checkInstitutionFiles(night('2026-11-21'));
    expect((await open()).filter((f) => f.rule === 'PS-5')).toMatchObject([{ outcome: 'open', part_id: first.staff }]);
    await checkInstitutionFiles(night('2026-12-20'));
    expect(await outcomes('PS-12')).toEqual([]);
    await checkInstitutionFiles(night('2026-12-21'));
    expect(await outcomes('PS-12')).toEqual(['open']);
    await set(`update institution_staff set vetted_on = '2026-12-21' where id = $1`, first.staff);
    await checkInstitutionFiles(night('2026-12-22'));
    expect([await outcomes('PS-5'), await outcomes('PS-12')]).toEqual([['handled'], ['handled']]);
  });

  it('finds a posting that is missing once for the person, not once for each course (PS-9)', async () => {
    const postings = async () =>
      (await open()).filter((f) => f.rule === 'PS-9').map((f) => [f.outcome, f.part_id, f.courses]);
    const teach = (course: string) =>
      set(
        'insert into course_teacher (div, course_id, staff_id, institution_id) values ($1, $2, $3, $4)',
        '980102',
        course,
        first.staff,
        first.id,
      );
    await set(`update institution_staff set published_on = null where id = $1`, first.staff);
    const { rows } = await set(
      `insert into course (div, id, institution_id, name, stage, mode, class_size, minutes, lessons, price_fen, subject, declared_kind, declared_on, state, changed_at)
       select div, gen_random_uuid(), institution_id, '六年级数学', stage, mode, class_size, minutes, lessons, price_fen, subject, declared_kind, declared_on, state,
              changed_at from course where id = $1 returning id`,
      first.course,
    );
    await teach(first.course);
    await teach(rows[0].id);
    await checkInstitutionFiles(night('2026-12-22'));
    expect(await postings()).toEqual([['open', first.staff, 2]]);
    await set(`update course set state = 'stopped' where id = $1`, rows[0].id);
    await checkInstitutionFiles(night('2026-12-22'));
    expect(await postings()).toEqual([['open', first.staff, 2]]);
    await set(`update course set state = 'stopped' where id = $1`, first.course);
    await checkInstitutionFiles(night('2026-12-22'));
    expect(await postings()).toEqual([['handled', first.staff, 2]]);
  });

  it('asks nothing of a file that was merged away, nor teaching matters of one that has ended', async () => {
    await set(`update institution set status = 'closed' where id = $1`, first.id);
    await checkInstitutionFiles(night('2026-12-23'));
    expect((await open()).filter((f) => f.outcome === 'open').map((f) => f.rule)).toEqual(['REG-2']);
    await set(`update institution set merged_into = $2 where id = $1`, first.id, house.county.institutions.second.id);
    const before = await open();
    await checkInstitutionFiles(night('2026-12-24'));
    expect(await open()).toEqual(before);
  });
});
