import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#policy/kernel/day.ts';
import { openSession, sessionCookie } from '../accounts/session.ts';
import { type Database, openDatabase } from '../database/connection.ts';
import { readPostmasterFile } from '../database/embedded/postmaster-file.ts';
import { newId } from '../identity.ts';
import { openLog } from '../log.ts';
import { COUNTY, type Post, type SmallCounty, smallCounty } from '../testing/county.ts';
import { findUntruths } from './ledger-truth.ts';
import { ServerProcess } from './server-process.ts';
import { type Answered, type Desk, type Sent, Storm, send } from './storm.ts';

const KILLS = 20;
const CLASSES = 16;
/** Writing before each kill: at least this many answers, and these milliseconds more, so that several writes are in flight. */
const MIN_ANSWERS = 10;
const STORM_MS = 200;
const FIRST_DAY = '2026-11-19';

// Made by the server itself, open to the user that runs the database.
const dataDir = join(realpathSync(tmpdir()), `qingzhou-kill-${randomBytes(4).toString('hex')}`);
const database = () =>
  openDatabase({
    address: {
      socketFolder: readPostmasterFile(join(dataDir, 'postgres'))!.socketFolder,
      port: 5432,
      user: 'qingzhou',
      database: 'qingzhou',
    },
    poolSize: 2,
    log: openLog('silent'),
  });

/** Opens the database beside the server for one look: a kept connection would not outlive the kills. */
async function look<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await database();
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const desks: Desk[] = [];
const classes: string[] = [];
const server = new ServerProcess(dataDir, { demo: true });

async function openClasses({ pool }: Database, county: SmallCounty, posts: readonly (readonly [string, Post])[]) {
  for (let i = 0; i < CLASSES; i++) {
    const id = newId();
    classes.push(id);
    await pool.query(
      'insert into school_class (div, id, school_id, school_year, grade, number, name) values ($1, $2, $3, 2026, 4, $4, $5)',
      [COUNTY, id, county.school, i + 1, `四（${i + 1}）班`],
    );
    for (const [subject, post] of posts)
      await pool.query(
        'insert into teaching (div, class_id, subject, school_id, person_id) values ($1, $2, $3, $4, $5)',
        [COUNTY, id, subject, county.school, post.personId],
      );
  }
}

beforeAll(async () => {
  const first = new ServerProcess(dataDir, { demo: false });
  await first.start();
  await look(async (db) => {
    const county = await smallCounty(db.pool);
    const { chinese, maths, english } = county.posts;
    const posts = [
      ['YW', chinese],
      ['SX', maths],
      ['WY-EN', english],
    ] as const;
    for (const [subject, post] of posts) {
      const token = await openSession(db.pool, post.personId, post.dutyId, Date.now());
      desks.push({ subject, cookie: sessionCookie(token, false).split(';')[0]! });
    }
    await openClasses(db, county, posts);
  });
  await first.stop();
  // Data are there now, so the demo is not seeded; its stopped day keeps the term running on any date.
  await server.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Victim = 'server' | 'database' | 'server and database';
async function kill(victim: Victim): Promise<void> {
  if (victim !== 'server') server.killDatabase();
  if (victim !== 'database') await server.killServer();
}

/** Sends again until answered: what a phone with a bad line does. */
async function insist(sent: Sent): Promise<Answered> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await send(server.url, sent);
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('no answer after the restart');
}

/** id → minutes of everything that was acknowledged, over all rounds. */
const acknowledged = new Map<string, number>();
function note({ status, text }: Answered): void {
  expect([201, 422]).toContain(status);
  if (status !== 201) return;
  const { id, minutes } = JSON.parse(text) as { id: string; minutes: number };
  acknowledged.set(id, minutes);
}

async function expectWhole(): Promise<void> {
  await look(async ({ pool }) => {
    const { rows } = await pool.query<{ id: string; minutes: number; events: number; keys: number }>(
      `select a.id, a.minutes,
              (select count(*)::int from audit_event e where e.div = a.div and e.action = 'homework.publish' and e.outcome = 'done' and e.touched[1] = a.id::text) as events,
              (select count(*)::int from idempotency_key k where k.div = a.div and k.key = a.content) as keys
         from assignment a`,
    );
    expect(new Map(rows.map((r) => [r.id, r.minutes]))).toEqual(acknowledged);
    for (const row of rows) expect(row).toMatchObject({ events: 1, keys: 1 });
    expect(await findUntruths(pool)).toEqual([]);
  });
}

const VICTIMS: readonly Victim[] = ['server', 'database', 'server and database'];

describe(`${KILLS} times kill -9 while teachers publish`, () => {
  it.each(Array.from({ length: KILLS }, (_, i) => [i + 1, VICTIMS[i % VICTIMS.length]!] as const))(
    'kill %i, %s: nothing acknowledged is lost, nothing is doubled, every ledger row is true',
    async (round, victim) => {
      const given = addDays(FIRST_DAY, round * 2);
      const days = [given, addDays(given, 1), addDays(given, 2)] as const;
      const storm = new Storm({ url: server.url, desks, classes, days, width: 8 });
      await storm.reach(MIN_ANSWERS);
      await new Promise((done) => setTimeout(done, STORM_MS + ((round * 53) % 200)));
      await kill(victim);
      if (victim === 'database') await new Promise((done) => setTimeout(done, 100));
      await storm.end();
      if (victim !== 'database') await server.start();

      for (const answer of storm.answered) note(answer);
      for (const answer of await Promise.all(storm.open.map(insist))) note(answer);
      const said = storm.answered.filter((a) => a.status === 201);
      for (const before of said.slice(-10)) {
        const again = await insist(before);
        expect({ status: again.status, text: again.text }).toEqual({ status: before.status, text: before.text });
      }
      expect(said.length).toBeGreaterThan(0);
      await expectWhole();
    },
    60_000,
  );
});
