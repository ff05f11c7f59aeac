import type { PoolClient } from 'pg';
import { copyInto } from '#demo/load/copy-in.ts';
import { type Cell, cellText, openSheet } from '#server/sheets/index.ts';
import type { BenchDatabase } from '../kit/database.ts';

/** The seed's COPY knows the tables of the house; a staging table is none of them. */
const stage = (client: PoolClient) =>
  copyInto(client) as unknown as (table: string, columns: readonly string[], rows: Iterable<Buffer>) => Promise<void>;

const CHUNK = 512 * 1024;
const quoted = (text: string): string => text.replace(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : ' '));

/** The file's cells as COPY text, below the header, as they stand. */
async function linesOf(bytes: Uint8Array, width: number): Promise<Buffer[]> {
  const [sheet] = (await openSheet(bytes)).sheets;
  const chunks: Buffer[] = [];
  let text = '';
  for await (const { number, cells } of sheet!.rows()) {
    if (number === 1) continue;
    const row = Array.from({ length: width }, (_, i): Cell | null => cells[i] ?? null);
    text += `${row.map((cell) => quoted(cellText(cell))).join('\t')}\n`;
    if (text.length < CHUNK) continue;
    chunks.push(Buffer.from(text));
    text = '';
  }
  return [...chunks, Buffer.from(text)];
}

async function insideOne(db: BenchDatabase, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** @throws when a check of the staged rows finds anything. */
async function requireNone(client: PoolClient, what: string, check: string, values: unknown[] = []): Promise<void> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from (${check}) bad`, values);
  if (rows[0]!.n > 0) throw new Error(`${rows[0]!.n} × ${what}`);
}

// Names as this file writes them; a general reader of names is exactly what COPY does not have.
const RESOLVE = `
  create temp table line on commit drop as
  select gen_random_uuid() as id, c.div, c.school_id, c.id as class_id, c.grade, t.subject, t.person_id, s.content, s.minutes::int as minutes,
         s.assigned_on::date as assigned_on, s.due_on::date as due_on
    from staged s
    left join subject_name n on n.name = s.subject
    left join school_class c on c.div = $1 and c.school_id = $2 and c.grade = strpos('一二三四五六七八九', left(s.class, 1)) and c.number = substring(s.class from '\\d+')::int
    left join teaching t on t.div = c.div and t.class_id = c.id and t.subject = n.code`;

/** Reads the register, copies it in, checks it in SQL and writes the same rows as the product's import does. */
export async function homeworkByCopy(
  db: BenchDatabase,
  bytes: Uint8Array,
  place: { div: string; school: string; subjects: readonly (readonly [name: string, code: string])[] },
): Promise<void> {
  await insideOne(db, async (client) => {
    await client.query(
      'create temp table staged (class text, subject text, content text, minutes text, assigned_on text, due_on text, form text, place text) on commit drop',
    );
    await client.query(
      'create temp table subject_name on commit drop as select * from unnest($1::text[], $2::text[]) as n(name, code)',
      [place.subjects.map(([name]) => name), place.subjects.map(([, code]) => code)],
    );
    const columns = ['class', 'subject', 'content', 'minutes', 'assigned_on', 'due_on', 'form', 'place'];
    await stage(client)('staged', columns, await linesOf(bytes, columns.length));
    await client.query(RESOLVE, [place.div, place.school]);
    await client.query('analyze line');
    await requireNone(
      client,
      'class, subject or teacher unknown',
      'select from line where class_id is null or person_id is null',
    );
    await requireNone(
      client,
      'minutes or days implausible',
      `select from line where minutes not between 1 and 600 or due_on < assigned_on or due_on > assigned_on + 100`,
    );
    await requireNone(
      client,
      'outside the term',
      `select from line where assigned_on not between '2026-09-01' and '2027-01-22'`,
    );
    await requireNone(
      client,
      'class-day over its limit',
      `select from line group by class_id, grade, assigned_on having sum(minutes) > case when grade < 7 then 60 else 90 end`,
    );
    await requireNone(
      client,
      'text given before',
      'select from line group by class_id, subject, content having count(*) > 1',
    );
    await client.query(
      `insert into assignment (div, id, school_id, class_id, grade, subject, teacher_id, title, content, form, place, tier, minutes, assigned_on, due_on, state, source, published_at)
       select div, id, school_id, class_id, grade, subject, person_id, left(content, 60), content, 'written', 'either', 'all', minutes, assigned_on, due_on, 'published', 'import', now() from line`,
    );
    await client.query(
      `insert into class_day (div, class_id, day, days, kind, school_id, grade, limit_minutes, near_minutes, limit_rule, all_minutes, published_count)
       select div, class_id, assigned_on, 1, 'teaching', school_id, grade, case when grade < 7 then 60 else 90 end, 54, 'HW-2', sum(minutes), count(*) from line group by div, class_id, assigned_on, school_id, grade`,
    );
    await client.query(
      'insert into assignment_share (div, assignment_id, class_id, day, minutes) select div, id, class_id, assigned_on, minutes from line',
    );
    await client.query('insert into load_change (div, day) select distinct div, assigned_on from line');
  });
}

/** Reads the roster, copies it in, checks it in SQL and writes the pupils. */
export async function pupilsByCopy(db: BenchDatabase, bytes: Uint8Array, div: string): Promise<void> {
  await insideOne(db, async (client) => {
    const columns = ['code', 'grade', 'class', 'name', 'gender', 'student_no'];
    await client.query(`create temp table staged (${columns.map((c) => `${c} text`).join(', ')}) on commit drop`);
    await stage(client)('staged', columns, await linesOf(bytes, columns.length));
    await client.query('analyze staged');
    await client.query(
      `create temp table line on commit drop as
       select c.div, s.id as school_id, c.id as class_id, l.name, case l.gender when '男' then 'm' when '女' then 'f' end as gender, l.student_no
         from staged l
         left join school s on s.div = $1 and s.code = l.code
         left join school_class c on c.div = s.div and c.school_id = s.id and c.grade = l.grade::int and c.number = l.class::int`,
      [div],
    );
    await requireNone(
      client,
      'school, class or gender unknown',
      'select from line where class_id is null or gender is null',
    );
    await requireNone(client, 'number malformed', `select from line where student_no !~ '^[GJL]\\d{17}[\\dX]$'`);
    await requireNone(client, 'number twice', 'select from line group by student_no having count(*) > 1');
    await requireNone(
      client,
      'number held elsewhere',
      'select from line join pupil p on p.div = line.div and p.student_no = line.student_no where p.school_id <> line.school_id',
    );
    await client.query(
      'insert into pupil (div, id, school_id, class_id, name, gender, student_no) select div, gen_random_uuid(), school_id, class_id, name, gender, student_no from line',
    );
  });
}

/** Reads the file, and then does what is to be done with another text of the same rows, in one transaction. */
export async function readAndDo(
  db: BenchDatabase,
  bytes: Uint8Array,
  width: number,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  await linesOf(bytes, width);
  await insideOne(db, work);
}

/**
 * Reads the file and copies its cells as they stand into a table without index, reference or check; then what `into` says, in the same
 * transaction.
 */
export async function cellsByCopy(
  db: BenchDatabase,
  bytes: Uint8Array,
  width: number,
  into?: { readonly text: string; readonly values: unknown[] },
): Promise<void> {
  const columns = Array.from({ length: width }, (_, n) => `c${n}`);
  await db.pool.query('drop table if exists bench_cells');
  await db.pool.query(`create table bench_cells (${columns.map((c) => `${c} text`).join(', ')})`);
  await insideOne(db, async (client) => {
    await stage(client)('bench_cells', columns, await linesOf(bytes, width));
    if (into !== undefined) await client.query(into.text, into.values);
  });
}
