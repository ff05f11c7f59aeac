import { settle } from './county/history.ts';
import { TODAY } from './county/place.ts';
import { cellsByCopy, readAndDo } from './imports/by-copy.ts';
import { type Imported, importFile } from './imports/by-product.ts';
import {
  copyLeft,
  INTO_REGISTER,
  leftBehind,
  openRegister,
  type Register,
  registerFile,
  WIDTH,
} from './institutions/index.ts';
import { describeMachine } from './kit/machine.ts';
import { atMost, type Figure, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

const INSTITUTIONS = 10_000;
const TARGET = 2;
const LOOK_EVERY = 100;

interface Lap extends Imported {
  /** Seconds until all files of the import have been compared with each other, after it stands. */
  readonly compared: number;
  /** Seconds of reading the same file and copying its cells. */
  readonly copy: number;
  /** The same, and from there into the register’s own table. */
  readonly filled: number;
  /** Reading the same file, and copying every row that the import has left behind into its table. */
  readonly left: number;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The house looks for duplicates once the import stands; nothing else is timed before it is through. */
async function untilCompared({ db }: Register): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query<{ waiting: boolean }>(
      `select exists (select from institution i left join duplicate_check c on c.div = i.div
        where c.div is null or (i.changed_at, i.id) > (c.through_at, c.through_id)) as waiting`,
    );
    if (!rows[0]!.waiting) return;
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }
}

/** What an import has written goes away again, so that every lap begins alike. */
async function undo({ db }: Register): Promise<void> {
  await db.pool.query('drop table if exists bench_cells');
  await db.pool.query('truncate institution, duplicate_check, public_change, finding cascade');
  await settle(db.pool);
}

async function laps(register: Register, server: BenchServer, rows: number, rounds: number): Promise<Lap[]> {
  const { county, db } = register;
  const { bytes, warned } = await registerFile(rows, county.region, '东湖区');
  const sender = { server, token: county.token };
  const measured: Lap[] = [];
  // The first lap warms up.
  for (let round = 0; round <= rounds; round++) {
    const imported = await importFile(sender, '/imports/institutions/institutions', bytes, rows, warned);
    const compared = await seconds(() => untilCompared(register));
    const rowsLeft = await leftBehind(db.pool);
    await undo(register);
    const copy = await seconds(() => cellsByCopy(db, bytes, WIDTH));
    const into = { text: INTO_REGISTER, values: [county.region] };
    const filled = await seconds(() => cellsByCopy(db, bytes, WIDTH, into));
    await undo(register);
    const left = await seconds(() => readAndDo(db, bytes, WIDTH, (client) => copyLeft(client, rowsLeft)));
    await undo(register);
    if (round > 0) measured.push({ ...imported, compared, copy, filled, left });
  }
  return measured;
}

const share = (measured: readonly Lap[], of: (lap: Lap) => number, by: 'copy' | 'filled' | 'left' = 'copy'): number =>
  rounded(median(measured.map((lap) => of(lap) / lap[by])));
const middle = (measured: readonly Lap[], of: (lap: Lap) => number): number => rounded(median(measured.map(of)));

const figuresOf = (measured: readonly Lap[], rows: number): Figure[] => [
  atMost(
    'dry run, of reading and COPY',
    share(measured, (l) => l.checked),
    TARGET,
  ),
  atMost(
    'judged again and written, of reading and COPY',
    share(measured, (l) => l.written),
    TARGET,
  ),
  told(
    'both, of reading and COPY',
    share(measured, (l) => l.checked + l.written),
    '×',
  ),
  told(
    'judged again and written, of reading and COPY into the register itself',
    share(measured, (l) => l.written, 'filled'),
    '×',
  ),
  atMost(
    'judged again and written, of reading and COPY of every row that it leaves behind',
    share(measured, (l) => l.written, 'left'),
    TARGET,
  ),
  told('institutions a second, written', rounded(rows / median(measured.map((l) => l.written))), '/s'),
];

/** I1: a county's register of institutions imported, every row judged, all or nothing. */
export async function i1({ rounds, scale }: Options): Promise<Result> {
  const rows = Math.round(INSTITUTIONS * scale);
  const register = await openRegister(0);
  const server = await BenchServer.start('answering', {
    address: register.db.address,
    today: TODAY,
    secret: '',
    variant: 'ours',
  });
  try {
    const measured = await laps(register, server, rows, rounds);
    return {
      workload: 'I1',
      title: `import ${rows} institutions from .xlsx`,
      how: `A county sends its register of ${WIDTH} columns, waits for the dry run, answers for the findings (one row in twelve has one) and has it written: the file is read and judged again under locks; rows, completeness, pinyin initials, search index, history, public changes and findings are written, all or nothing. Against it: the same file read by the same reader and its cells copied into a table without index, reference or check; and from there by one statement into the register’s own table, with its indexes and references; and the same file read and every row that the import leaves behind (files, history, public changes, findings) copied into its table, with indexes, references and search index, which is what writing them costs without judging anything.`,
      command: 'npm run bench -- I1',
      machine: describeMachine(register.db.version),
      rounds,
      figures: figuresOf(measured, rows),
      table: [
        { step: 'dry run', seconds: middle(measured, (l) => l.checked) },
        { step: 'judged again and written', seconds: middle(measured, (l) => l.written) },
        { step: 'all compared for duplicates, afterwards', seconds: middle(measured, (l) => l.compared) },
        { step: 'read and copied', seconds: middle(measured, (l) => l.copy) },
        { step: 'read and copied into the register', seconds: middle(measured, (l) => l.filled) },
        { step: 'read, and all that the import leaves behind copied', seconds: middle(measured, (l) => l.left) },
      ],
    };
  } finally {
    await server.stop();
  }
}
