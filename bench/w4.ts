import { BIG, type BigSchool, writeBigSchool } from './county/big-school.ts';
import { settle, teachingDays } from './county/history.ts';
import { type County, layGround, writeCounty } from './county/place.ts';
import { homeworkByCopy, pupilsByCopy } from './imports/by-copy.ts';
import { type Imported, importFile } from './imports/by-product.ts';
import { type ClassPlace, homeworkFile, pupilFile } from './imports/files.ts';
import { type BenchDatabase, openBenchDatabase } from './kit/database.ts';
import { describeMachine } from './kit/machine.ts';
import { atLeast, type Result, told } from './kit/result.ts';
import { BenchServer } from './kit/server.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Options } from './options.ts';

const DIV = '980102';
/** The house's day is the first of the term: a register of the weeks to come, nothing of it late. */
const FIRST_DAY = '2026-09-01';
const HOMEWORK = 100_000;
const PUPILS = 150_000;
const SUBJECTS = BIG.subjects.map((s) => [s.zh, s.code] as const);

interface Lap {
  readonly product: Imported;
  readonly copy: number;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** What an import has written goes away again, and its dead rows with it, so that every lap begins alike. */
async function undo(db: BenchDatabase, ...tables: string[]): Promise<void> {
  await db.pool.query(`truncate ${tables.join(', ')} cascade`);
  await settle(db.pool);
}

async function laps(rounds: number, lap: () => Promise<Lap>): Promise<Lap[]> {
  await lap();
  const measured: Lap[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await lap());
  return measured;
}

async function homeworkLaps(
  db: BenchDatabase,
  server: BenchServer,
  school: BigSchool,
  rows: number,
  rounds: number,
): Promise<Lap[]> {
  const bytes = await homeworkFile(rows, teachingDays(FIRST_DAY, 60, 1));
  return laps(rounds, async () => {
    const product = await importFile({ server, token: school.token }, '/imports/homework', bytes, rows);
    await undo(db, 'assignment', 'class_day', 'load_change');
    const copy = await seconds(() => homeworkByCopy(db, bytes, { div: DIV, school: school.id, subjects: SUBJECTS }));
    await undo(db, 'assignment', 'class_day', 'load_change');
    return { product, copy };
  });
}

async function pupilLaps(
  db: BenchDatabase,
  server: BenchServer,
  county: County,
  rows: number,
  rounds: number,
): Promise<Lap[]> {
  const classes = await db.pool.query<ClassPlace>(
    `select s.code, c.grade, c.number from school_class c join school s on s.div = c.div and s.id = c.school_id where c.div = $1 order by c.id`,
    [DIV],
  );
  const bytes = await pupilFile(rows, DIV, classes.rows);
  return laps(rounds, async () => {
    const product = await importFile({ server, token: county.official.token }, '/imports/roster/pupils', bytes, rows);
    await undo(db, 'pupil');
    const copy = await seconds(() => pupilsByCopy(db, bytes, DIV));
    await undo(db, 'pupil');
    return { product, copy };
  });
}

const rowOf = (file: string, rows: number, measured: readonly Lap[]) => ({
  file,
  'read, judged and written, s': rounded(median(measured.map((l) => l.product.written))),
  'dry run, s': rounded(median(measured.map((l) => l.product.checked))),
  'read and checked COPY, s': rounded(median(measured.map((l) => l.copy))),
  'rows/s': rounded(rows / median(measured.map((l) => l.product.written))),
});
const share = (measured: readonly Lap[]): number => rounded(median(measured.map((l) => l.copy / l.product.written)));

/** W4: a large workbook imported, every row judged, all or nothing. */
export async function w4({ rounds, scale }: Options): Promise<Result> {
  const [homework, pupils] = [Math.round(HOMEWORK * scale), Math.round(PUPILS * scale)];
  const db = await openBenchDatabase();
  try {
    await layGround(db.pool);
    const county = await writeCounty(db.pool, DIV);
    const school = await writeBigSchool(db.pool, DIV);
    await settle(db.pool);
    const server = await BenchServer.start('ours', {
      address: db.address,
      today: FIRST_DAY,
      secret: '',
      variant: 'ours',
    });
    try {
      const given = await homeworkLaps(db, server, school, homework, rounds);
      const enrolled = await pupilLaps(db, server, county, pupils, rounds);
      return {
        workload: 'W4',
        title: `import ${homework} rows of homework and ${pupils} pupils from .xlsx`,
        how: 'A person sends the workbook, waits for the dry run and has it written; the writing pass reads the file again and judges every row under the locks of its class-days, all or nothing. Against it: the same file read by the same reader, copied into a staging table, checked by SQL that knows this one file’s spelling, and inserted with the same indexes and references.',
        command: 'npm run bench -- W4',
        machine: describeMachine(db.version),
        rounds,
        figures: [
          atLeast('homework rows a second, of reading and checked COPY', share(given), 0.6),
          atLeast('pupils a second, of reading and checked COPY', share(enrolled), 0.6),
          told(
            'homework rows a second, dry run',
            rounded(homework / median(given.map((l) => l.product.checked))),
            '/s',
          ),
          told('server’s resident memory after it all', Math.round((await server.usage()).memory / 2 ** 20), 'MB'),
        ],
        table: [rowOf('homework', homework, given), rowOf('pupils', pupils, enrolled)],
      };
    } finally {
      await server.stop();
    }
  } finally {
    await db.drop();
  }
}
