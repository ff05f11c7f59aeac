import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, Reservation } from '#contract/homework.ts';
import { subjects } from '#policy/kernel/subject.ts';
import { findUntruths } from '../durability/ledger-truth.ts';
import { newId } from '../identity.ts';
import { COUNTY, type Post } from '../testing/county.ts';
import { written } from '../testing/homework.ts';
import { type Caller, openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';

const SUBJECTS = subjects.slice(0, 20).map((s) => s.code);
const LIMIT = 60;

let house: TestHouse;
/** One teacher a subject, each with a session of their own. */
const desks = new Map<string, Caller>();
const posts = new Map<string, Post>();

async function hire(subject: string): Promise<Post> {
  const { pool, county } = house;
  const post = { personId: newId(), dutyId: newId(), name: `${subject}老师` };
  await pool.query('insert into person (div, id, name) values ($1, $2, $3)', [COUNTY, post.personId, post.name]);
  await pool.query('insert into account (person_id, person_div) values ($1, $2)', [post.personId, COUNTY]);
  await pool.query(
    `insert into duty (id, person_id, role, region_code, school_id, valid_from) values ($1, $2, 'teacher', $3, $4, '2020-09-01')`,
    [post.dutyId, post.personId, COUNTY, county.school],
  );
  return post;
}

let classes = 0;
/** A class of its own for every trial, in which each of the twenty teaches. */
async function openClass(): Promise<string> {
  const id = newId();
  classes += 1;
  const values = [COUNTY, id, house.county.school, 3 + (classes % 4), 10 + Math.floor(classes / 4), `第${classes}班`];
  await house.pool.query(
    'insert into school_class (div, id, school_id, school_year, grade, number, name) values ($1, $2, $3, 2026, $4, $5, $6)',
    values,
  );
  await house.pool.query(
    'insert into teaching (div, class_id, subject, school_id, person_id) select $1, $2, s, $3, p from unnest($4::text[], $5::uuid[]) as t(s, p)',
    [COUNTY, id, house.county.school, SUBJECTS, SUBJECTS.map((s) => posts.get(s)!.personId)],
  );
  return id;
}

beforeAll(async () => {
  house = await openTestHouse();
  for (const subject of SUBJECTS) {
    const post = await hire(subject);
    posts.set(subject, post);
    desks.set(subject, await house.as(post));
  }
});
afterAll(() => house.close());

/** No two texts alike, or HW-15 would ask. */
let pages = 0;
const text = () => {
  pages += 1;
  return { title: `练习${pages}`, content: `完成练习册第${pages}页` };
};
const ledgerOf = async (classId: string, day = TODAY) => {
  const reply = await desks.get('YW')!.homework.ledger({ query: { class: classId, day } });
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.data;
};

describe('twenty teachers at the same moment', () => {
  it('never pass the limit, lose no minute, and refuse nobody who would still have fitted', async () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(minutes, async (asked) => {
        const classId = await openClass();
        const replies = await Promise.all(
          SUBJECTS.map((s, i) => desks.get(s)!.homework.publish({ body: written(classId, s, asked[i]!, text()) })),
        );
        const { written: sum } = await ledgerOf(classId);
        const admitted = asked.filter((_, i) => replies[i]!.ok);
        expect(sum).toBe(admitted.reduce((a, b) => a + b, 0));
        expect(sum).toBeLessThanOrEqual(LIMIT);
        for (const [i, reply] of replies.entries()) {
          if (reply.ok) continue;
          expect(reply.problem).toMatchObject({ code: 'REFUSED_BY_RULE', findings: [{ rule: 'HW-2', limit: LIMIT }] });
          // Minutes are only added here, so what did not fit then does not fit now.
          expect(sum + asked[i]!).toBeGreaterThan(LIMIT);
        }
        expect(await findUntruths(house.pool)).toEqual([]);
      }),
      { seed: 20261119, numRuns: 10, endOnFailure: true },
    );
  });

  it('of thirty-two of twenty-nine minutes exactly two fit, whichever they are', async () => {
    const classId = await openClass();
    const replies = await Promise.all(
      Array.from({ length: 32 }, (_, i) => SUBJECTS[i % SUBJECTS.length]!).map((s) =>
        desks.get(s)!.homework.publish({ body: written(classId, s, 29, text()) }),
      ),
    );
    expect(replies.filter((r) => r.ok)).toHaveLength(2);
    expect(await ledgerOf(classId)).toMatchObject({ written: 58, left: 2 });
  });
});

const few = SUBJECTS.slice(0, 4);
/** A Thursday, the Friday whose way crosses the weekend, and the Monday after. */
const DAYS = [TODAY, '2026-11-20', '2026-11-23'];
const who = fc.constantFrom(...few);
const day = fc.constantFrom(...DAYS);
const pick = fc.nat({ max: 30 });
const tier = fc.constantFrom('all' as const, 'basic' as const, 'extended' as const);
const step = fc.oneof(
  fc.record({
    act: fc.constant('publish' as const),
    who,
    day,
    way: fc.integer({ min: 0, max: 5 }),
    minutes: fc.integer({ min: 1, max: 40 }),
    tier,
  }),
  fc.record({
    act: fc.constant('correct' as const),
    pick,
    way: fc.integer({ min: 0, max: 5 }),
    minutes: fc.integer({ min: 1, max: 40 }),
    tier,
  }),
  fc.record({ act: fc.constant('withdraw' as const), pick }),
  fc.record({ act: fc.constant('reserve' as const), who, day, minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ act: fc.constant('release' as const), pick }),
  fc.record({ act: fc.constant('swap' as const), pick, who, minutes: fc.integer({ min: 1, max: 15 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const oneOf = <T>(known: ReadonlyMap<string, T>, at: number): T | undefined =>
  [...known.values()][at % Math.max(1, known.size)];

/** What the teachers of one class have written so far, as they know it. */
class Trial {
  readonly #classId: string;
  readonly #given = new Map<string, Assignment>();
  readonly #held = new Map<string, Reservation>();

  constructor(classId: string) {
    this.#classId = classId;
  }

  #input(subject: string, s: { day: string; way: number; minutes: number; tier: 'all' | 'basic' | 'extended' }) {
    const dueOn = Temporal.PlainDate.from(s.day).add({ days: s.way }).toString();
    const { day: assignedOn, minutes } = s;
    return {
      ...written(this.#classId, subject, minutes, { assignedOn, dueOn, tier: s.tier, ...text() }),
      answers: [{ rule: 'HW-17', reason: '周末分天完成' }],
    };
  }

  /** Answers with the status; keeps what was acknowledged. */
  async take(s: Step): Promise<number> {
    switch (s.act) {
      case 'publish':
        return this.#note(await desks.get(s.who)!.homework.publish({ body: this.#input(s.who, s) }));
      case 'reserve': {
        const { minutes, day: on } = s;
        const body = { classId: this.#classId, day: on, subject: s.who, minutes };
        return this.#hold(await desks.get(s.who)!.homework.reserve({ body }));
      }
      case 'release': {
        const row = oneOf(this.#held, s.pick);
        if (row === undefined) return 200;
        const { id, version, subject } = row;
        return this.#hold(await desks.get(subject)!.homework.release({ params: { id }, body: { version } }));
      }
      case 'swap':
        return this.#swap(s);
      default:
        return this.#mend(s);
    }
  }

  async #mend(s: Extract<Step, { act: 'correct' | 'withdraw' }>): Promise<number> {
    const row = oneOf(this.#given, s.pick);
    if (row === undefined) return 200;
    const { id, version, subject, assignedOn } = row;
    const { correct, withdraw } = desks.get(subject)!.homework;
    const body = { version, reason: '布置有误' };
    if (s.act === 'withdraw') return this.#note(await withdraw({ params: { id }, body }));
    return this.#note(
      await correct({ params: { id }, body: { ...this.#input(subject, { ...s, day: assignedOn }), ...body } }),
    );
  }

  async #swap(s: Extract<Step, { act: 'swap' }>): Promise<number> {
    const held = oneOf(this.#held, s.pick);
    if (held === undefined) return 200;
    const body = { reservationId: held.id, subject: s.who, minutes: s.minutes, reason: '想多留几分钟' };
    const asked = await desks.get(s.who)!.homework.askSwap({ body });
    if (!asked.ok) return asked.status;
    const decision = { grant: true, version: asked.data.version };
    return (await desks.get(held.subject)!.homework.decideSwap({ params: { id: asked.data.id }, body: decision }))
      .status;
  }

  #note(reply: Awaited<ReturnType<Caller['homework']['publish']>>): number {
    if (reply.ok) this.#given.set(reply.data.id, reply.data);
    return reply.status;
  }

  #hold(reply: Awaited<ReturnType<Caller['homework']['reserve']>>): number {
    if (reply.ok) this.#held.set(reply.data.id, reply.data);
    return reply.status;
  }

  /** Everything acknowledged stands in the database as it was acknowledged. */
  async expectKept(): Promise<void> {
    const { rows } = await house.pool.query<{ id: string; minutes: number; state: string; version: number }>(
      'select id, minutes, state, version from assignment where class_id = $1 order by id',
      [this.#classId],
    );
    const known = [...this.#given.values()].map(({ id, minutes, state, version }) => ({ id, minutes, state, version }));
    expect(rows).toEqual(known.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  }
}

describe('publishing, correcting, withdrawing, reserving, releasing and swapping, all at once', () => {
  it('keep every ledger row equal to what it holds and below its limit, and never fault', async () => {
    const batches = fc.array(fc.array(step, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, async (plan) => {
        const trial = new Trial(await openClass());
        for (const batch of plan) {
          const statuses = await Promise.all(batch.map((s) => trial.take(s)));
          for (const status of statuses) expect([200, 201, 403, 409, 422]).toContain(status);
          expect(await findUntruths(house.pool)).toEqual([]);
        }
        await trial.expectKept();
      }),
      { seed: 20261119, numRuns: 20, endOnFailure: true },
    );
  });
});
