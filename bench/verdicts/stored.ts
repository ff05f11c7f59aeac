import type { PoolClient } from 'pg';
import { copyInto } from '#demo/load/copy-in.ts';
import { judgeReservation, type SchoolSystem } from '#policy/homework/index.ts';
import { nationalValues, type Parameters, parametersAt } from '#policy/kernel/parameter.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import { newId } from '#server/identity.ts';
import { TODAY } from '../county/place.ts';
import type { BenchDatabase } from '../kit/database.ts';

/** The number that a county means to set: its past is judged by it before it binds. */
const MEANT = 30;
const BATCH = 5_000;
const AT = `${TODAY}T08:00:00+08:00`;

export const meantParameters = (div: string): Parameters =>
  parametersAt(
    [
      ...nationalValues,
      ...['hw.g3g6.writtenMax', 'hw.g7g9.writtenMax'].map((key) => ({
        region: div,
        key,
        value: MEANT,
        from: '2026-09-01',
        until: null,
        source: 'simulation',
      })),
    ],
    div,
    TODAY,
  );

interface Row {
  readonly div: string;
  readonly class_id: string;
  readonly day: string;
  readonly days: number;
  readonly kind: 'teaching' | 'rest';
  readonly school_id: string;
  readonly grade: number;
  readonly system: SchoolSystem;
  readonly written_minutes: number;
}

const COLUMNS = [
  ...['div', 'id', 'rule', 'rule_version', 'clauses', 'consequence', 'outcome', 'sentence_key', 'facts', 'sentence'],
  ...['measured', 'limit_value', 'unit', 'field', 'day', 'school_id', 'class_id', 'grade', 'found_at'],
];
const EMPTY = { all: 0, basic: 0, standard: 0, extended: 0 };
const quoted = (text: string): string => text.replace(/[\\\t\n]/g, (c) => (c === '\\' ? '\\\\' : ' '));

/** One ledger row judged, as lines of COPY text. */
function* linesOf(row: Row, parameters: Parameters): Iterable<string> {
  const span = { first: row.day, days: row.days, kind: row.kind };
  const found = judgeReservation({
    cls: row,
    row: { ...span, written: EMPTY, practice: 0, reserved: 0, holders: [] },
    minutes: row.written_minutes,
    parameters,
    today: TODAY,
  });
  for (const f of found) {
    const place = [row.day, row.school_id, row.class_id, row.grade, AT];
    const says = [JSON.stringify(f.facts), sentenceOf(f, 'zh-CN')].map(quoted);
    yield `${[row.div, newId(), f.rule, f.version, `{${f.clauses.join()}}`, f.consequence, 'open', f.sentence, ...says, f.measured, f.limit, f.unit, f.field, ...place].join('\t')}\n`;
  }
}

const FETCH = `fetch ${BATCH} from class_days`;

/** Streams the ledger through the policy and stores what it finds. Returns how many rows were judged. */
export async function storeByPolicy(db: BenchDatabase, div: string): Promise<number> {
  const [reader, writer] = await Promise.all([db.pool.connect(), db.pool.connect()]);
  const parameters = meantParameters(div);
  try {
    await reader.query('begin');
    await reader.query(
      `declare class_days no scroll cursor for select d.div, d.class_id, d.day, d.days, d.kind, d.school_id, d.grade, s.system, d.written_minutes
         from class_day d join school s on s.div = d.div and s.id = d.school_id where d.div = '${div}'`,
    );
    await writer.query('begin');
    const judged = await stream(reader, writer, parameters);
    await writer.query('commit');
    await reader.query('commit');
    return judged;
  } finally {
    reader.release();
    writer.release();
  }
}

/** The next batch is on its way while this one is judged and written. */
async function stream(reader: PoolClient, writer: PoolClient, parameters: Parameters): Promise<number> {
  const store = copyInto(writer);
  let writing: Promise<void> = Promise.resolve();
  let judged = 0;
  let next = reader.query<Row>(FETCH);
  for (;;) {
    const { rows } = await next;
    if (rows.length === 0) break;
    next = reader.query<Row>(FETCH);
    const lines = rows.flatMap((row) => [...linesOf(row, parameters)]);
    judged += rows.length;
    await writing;
    writing = store('finding', COLUMNS, [Buffer.from(lines.join(''))]);
  }
  await writing;
  return judged;
}

/** A sentence of the policy with its minutes and its day cut out, for SQL to fill. */
function frameOf(grade: number, parameters: Parameters): string {
  const day = '2026-11-18';
  const row = { first: day, days: 1, kind: 'teaching', written: EMPTY, practice: 0, reserved: 0, holders: [] } as const;
  const [finding] = judgeReservation({ cls: { grade, system: '6-3' }, row, minutes: 599, parameters, today: TODAY });
  return sentenceOf(finding!, 'zh-CN')
    .replaceAll('599', '#')
    .replace(/^[^）]*）/, '@');
}

// The same judgement written in SQL: caps, rules, clauses and facts written in, the sentence filled into its frame.
const TWIN = `
  insert into finding (${COLUMNS.join(', ')})
  select d.div, gen_random_uuid(), v.rule, 1, array['SEED-2-5', 'YJ-5', 'ZY13-2'], 'block', 'open', 'homework.overReserved',
         jsonb_build_object('grade', d.grade, 'day', d.day, 'days', 1, 'tier', 'all', 'minutes', d.written_minutes, 'total', d.written_minutes, 'limit', ${MEANT},
                            'others', 0, 'reserved', 0, 'left', ${MEANT}, 'holders', '[]', 'limitSource', 'simulation', 'limitRegion', d.div,
                            'nationalLimit', v.cap, 'nationalSource', 'YJ-5'),
         replace(replace(case when v.cap = 60 then $2::text else $3::text end, '#', d.written_minutes::text), '@',
                 to_char(d.day, 'FMMM"月"FMDD"日"') || '（周' || substr('日一二三四五六', extract(dow from d.day)::int + 1, 1) || '）'),
         d.written_minutes, ${MEANT}, 'minute', 'minutes', d.day, d.school_id, d.class_id, d.grade, '${AT}'
    from class_day d
    join school s on s.div = d.div and s.id = d.school_id
    cross join lateral (
      select case when d.grade >= 7 then 'HW-3' when d.grade = 6 and s.system = '5-4' then 'HW-3a' else 'HW-2' end as rule,
             case when d.grade >= 7 or (d.grade = 6 and s.system = '5-4') then 90 else 60 end as cap) v
   where d.div = $1 and d.kind = 'teaching' and d.grade > 2 and d.written_minutes > ${MEANT}`;

export async function storeBySql(db: BenchDatabase, div: string): Promise<void> {
  const parameters = meantParameters(div);
  await db.pool.query(TWIN, [div, frameOf(5, parameters), frameOf(8, parameters)]);
}

/** What was stored, in an order of its own, all but the ids; and an empty table for the next. */
export async function takeStored(db: BenchDatabase): Promise<{ count: number; digest: string }> {
  const { rows } = await db.pool.query<{ count: number; digest: string }>(
    `select count(*)::int as count,
            md5(coalesce(string_agg(md5(concat_ws('|', class_id, day, rule, consequence, clauses, measured::int, limit_value::int, facts, sentence)), '' order by class_id, day, rule), '')) as digest
       from finding`,
  );
  await db.pool.query('truncate finding');
  return rows[0]!;
}
