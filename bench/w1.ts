import { settle, teachingDays, writeHistory } from './county/history.ts';
import { type County, layGround, SIZE, SUBJECTS, TODAY, writeCounty } from './county/place.ts';
import { load, type Request, requestOf } from './kit/client.ts';
import { type BenchDatabase, openBenchDatabase } from './kit/database.ts';
import { type Bout, duel, middle, ratio } from './kit/duel.ts';
import { describeMachine } from './kit/machine.ts';
import { hasPgbench, pgbench } from './kit/pgbench.ts';
import { atLeast, atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';
import { sign } from './servers/signed.ts';

const DIV = '980102';
const SECRET = 'bench';
/** Three subjects of twenty minutes fill a class's sixty exactly. */
const MINUTES = 20;
/** Teaching days of homework that already stand when the measuring begins. */
const PAST_DAYS = 10;
const LEVELS = [1, 16, 64] as const;

/** The n-th publish of a lane: every class once with the first subject, then with the second …, then the next day of the lane. */
function lessonAt(county: County, lane: readonly string[], at: number) {
  const day = lane[Math.floor(at / county.lessons.length)];
  if (day === undefined) throw new Error('the lane has no days left');
  const within = at % county.lessons.length;
  const lesson = county.lessons[(within % SIZE.classes) * SUBJECTS.length + Math.floor(within / SIZE.classes)]!;
  return { day, lesson };
}

const bodyOf = (classId: string, subject: string, day: string, text: string, minutes: number) => ({
  classId,
  subject,
  title: `课后练习 ${text}`,
  content: `完成课本练习第 ${text} 页，订正错题，预习下一课生字。`,
  form: 'written',
  place: 'either',
  minutes,
  assignedOn: day,
  dueOn: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10),
});

function oursAt(county: County, lane: readonly string[]): (at: number) => Request {
  return (at) => {
    const { day, lesson } = lessonAt(county, lane, at);
    const cookie = `qz_session=${lesson.teacher.token}`;
    const body = bodyOf(lesson.classId, lesson.subject, day, String(at), MINUTES);
    return requestOf({ method: 'POST', path: '/api/homework/publish', cookie, body });
  };
}

function limitAt(county: County, lane: readonly string[]): (at: number) => Request {
  return (at) => {
    const { day, lesson } = lessonAt(county, lane, at);
    const cookie = sign({ div: DIV, person: lesson.teacher.personId }, SECRET);
    const body = bodyOf(lesson.classId, lesson.subject, day, String(at), MINUTES);
    return requestOf({ method: 'POST', path: '/publish', cookie, body });
  };
}

/** The same four statements, straight on the database, over a day of its own whose rows exist. */
async function bareScript(db: BenchDatabase, county: County, day: string): Promise<string> {
  await db.pool.query(
    'create table bench_class (n int primary key, id uuid not null, school_id uuid not null, grade int not null, teacher_id uuid not null)',
  );
  await db.pool.query(
    `insert into bench_class select row_number() over () - 1, c.id, c.school_id, c.grade, t.person_id
       from school_class c join teaching t on t.div = c.div and t.class_id = c.id and t.subject = 'YW' where c.div = $1`,
    [county.div],
  );
  await db.pool.query(
    `insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule)
     select $1, id, $2, 1, 'teaching', school_id, grade, 60, 54, 'HW-2' from bench_class`,
    [county.div, day],
  );
  await db.pool.query('analyze bench_class');
  const at = `div = '${county.div}' and class_id = (select id from bench_class where n = :n) and day = '${day}'`;
  return [
    `\\set n random(0, ${SIZE.classes - 1})`,
    'begin;',
    `select written_minutes, limit_minutes from class_day where ${at} for update;`,
    `insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
       select '${county.div}', uuidv7(), school_id, id, grade, 'YW', teacher_id, '课后练习', '完成课本练习', 'written', 'either', 'all', 20, '${day}', '${day}', 'published', 'api', now() from bench_class where n = :n;`.replaceAll(
      '\n',
      ' ',
    ),
    `update class_day set all_minutes = all_minutes + 1, published_count = published_count + 1, version = version + 1 where ${at};`,
    'commit;',
  ].join('\n');
}

/** Thirty-two at once for one class and day, of which two fit: how many are admitted. */
async function admittedOf32(server: BenchServer, county: County, day: string): Promise<number> {
  const own = county.lessons.slice(0, SUBJECTS.length);
  const { statuses } = await load({
    port: server.port,
    connections: 32,
    count: 32,
    request: (at) => {
      const { classId, subject, teacher } = own[at % own.length]!;
      const body = bodyOf(classId, subject, day, `${day} ${at}`, 29);
      return requestOf({ method: 'POST', path: '/api/homework/publish', cookie: `qz_session=${teacher.token}`, body });
    },
  });
  return statuses['201'] ?? 0;
}

function figuresOf(bouts: readonly Bout[], admitted: number): Figure[] {
  const high = [16, 64] as const;
  return [
    ...high.map((c) =>
      atLeast(
        `requests a second, of *full*, at ${c} connections`,
        rounded(ratio(bouts, 'ours', 'full', c, 'perSecond')),
        0.7,
      ),
    ),
    ...high.map((c) =>
      atMost(`p95, of *full*, at ${c} connections`, rounded(ratio(bouts, 'ours', 'full', c, 'p95')), 1.5),
    ),
    ...high.map((c) =>
      atMost(
        `server processor time a request at ${c} connections`,
        rounded(middle(bouts, 'ours', c, 'cpu')),
        0.4,
        'ms',
      ),
    ),
    ...high.map((c) =>
      told(
        `server processor time, of *full*, at ${c} connections`,
        rounded(ratio(bouts, 'ours', 'full', c, 'cpu')),
        '×',
      ),
    ),
    {
      what: 'admitted of 32 simultaneous of which two fit',
      value: admitted,
      unit: '',
      target: '2',
      met: admitted === 2,
    },
  ];
}

/** W1: publishing one assignment through the API, with session, access, scope, rules, findings and trail in the path. */
export async function w1({ rounds, scale }: Options): Promise<Result> {
  const db = await openBenchDatabase();
  try {
    await layGround(db.pool);
    const county = await writeCounty(db.pool, DIV);
    await writeHistory(db.pool, DIV, PAST_DAYS * county.lessons.length);
    const days = teachingDays(TODAY, 29, 1);
    const lane = (at: number) => days.filter((_, i) => i % 4 === at);
    const script = (await hasPgbench()) ? await bareScript(db, county, lane(3)[0]!) : undefined;
    await settle(db.pool);

    const task = { address: db.address, today: TODAY, secret: SECRET };
    const ours = await BenchServer.start('ours', { ...task, variant: 'ours' });
    const full = await BenchServer.start('limit', { ...task, variant: 'full' });
    const limit = await BenchServer.start('limit', { ...task, variant: 'limit' });
    const bare = new Map<number, number[]>(LEVELS.map((c) => [c, []]));
    try {
      const bouts = await duel({
        fighters: [
          { name: 'ours', server: ours, request: oursAt(county, lane(0)), expected: '201' },
          { name: 'full', server: full, request: limitAt(county, lane(1)), expected: '201' },
          { name: 'limit', server: limit, request: limitAt(county, lane(2)), expected: '201' },
        ],
        levels: { 1: 500 * scale, 16: 2500 * scale, 64: 2500 * scale },
        rounds,
        warmUp: 1500,
        beside: async (connections) => {
          if (script === undefined) return;
          // Beside the pools of three servers the database has room for 32 more.
          const tps = await pgbench({
            address: db.address,
            script,
            connections: Math.min(connections, 32),
            seconds: 1,
          });
          bare.get(connections)!.push(tps);
        },
      });
      const admitted = await admittedOf32(ours, county, lane(3).at(-1)!);
      return {
        workload: 'W1',
        title: 'publish one assignment under the cap of its class and day',
        how: `A county of ${SIZE.classes} classes with ${PAST_DAYS} days of homework behind it. *limit*: node:http and pg leaving the same rows behind: the sum locked and raised, the assignment, its share of the day, the note for the roll-up. *full*: the same with a signed session and an audit row. *bare*: lock, assignment and sum by pgbench${script === undefined ? ' (not on this machine)' : ''}. Only ours reads a session, sets row-level security, reads the class's context and earlier texts and judges every rule of homework.`,
        command: 'npm run bench -- W1',
        machine: describeMachine(db.version),
        rounds,
        figures: figuresOf(bouts, admitted),
        table: LEVELS.flatMap((c) => [
          ...['ours', 'full', 'limit'].map((name) => ({
            connections: c,
            server: name,
            'requests/s': rounded(middle(bouts, name, c, 'perSecond')),
            'p50 ms': rounded(middle(bouts, name, c, 'p50')),
            'p95 ms': rounded(middle(bouts, name, c, 'p95')),
            'processor ms': rounded(middle(bouts, name, c, 'cpu')),
          })),
          ...(script === undefined
            ? []
            : [{ connections: c, server: 'bare', 'requests/s': rounded(median(bare.get(c)!)) }]),
        ]),
      };
    } finally {
      await Promise.all([ours.stop(), full.stop(), limit.stop()]);
    }
  } finally {
    await db.drop();
  }
}
