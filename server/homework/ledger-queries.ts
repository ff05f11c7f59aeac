import type { Tier } from '#policy/homework/index.ts';
import { named } from '../database/query.ts';
import type { ClassContext } from './class-context.ts';

export interface LedgerRow {
  readonly day: string;
  readonly days: number;
  readonly kind: 'teaching' | 'rest';
  readonly limit_minutes: number;
  readonly near_minutes: number;
  readonly limit_rule: string;
  readonly all_minutes: number;
  readonly basic_minutes: number;
  readonly standard_minutes: number;
  readonly extended_minutes: number;
  readonly written_minutes: number;
  readonly practice_minutes: number;
  readonly reserved_minutes: number;
  readonly published_count: number;
  readonly version: number;
}

export interface HolderRow {
  readonly day: string;
  readonly subject: string;
  readonly teacher: string;
  readonly person_id: string;
  readonly minutes: number;
  readonly kind: 'published' | 'reserved';
  readonly tier: Tier;
  readonly ref: string;
  readonly version: number;
}

const COLUMNS = `day, days, kind, limit_minutes, near_minutes, limit_rule, all_minutes, basic_minutes, standard_minutes, extended_minutes,
  written_minutes, practice_minutes, reserved_minutes, published_count, version`;

export const findRows = named<LedgerRow>(
  'ledger-find',
  `select ${COLUMNS} from class_day where div = $1 and class_id = $2 and day = any($3::date[]) order by day`,
);
export const lockRows = named<LedgerRow>(
  'ledger-lock',
  `select ${COLUMNS} from class_day where div = $1 and class_id = $2 and day = any($3::date[]) order by day for update`,
);

const addRows = named<never>(
  'ledger-add',
  `insert into class_day (div, class_id, school_id, grade, day, days, kind, limit_minutes, near_minutes, limit_rule)
   select $1, $2, $3, $4, * from unnest($5::date[], $6::int[], $7::text[], $8::int[], $9::int[], $10::text[])
   on conflict do nothing`,
);
export const insertRows = (context: ClassContext, rows: readonly LedgerRow[]) =>
  addRows(
    context.div,
    context.classId,
    context.schoolId,
    context.cls.grade,
    rows.map((r) => r.day),
    rows.map((r) => r.days),
    rows.map((r) => r.kind),
    rows.map((r) => r.limit_minutes),
    rows.map((r) => r.near_minutes),
    rows.map((r) => r.limit_rule),
  );

export const findHolders = named<HolderRow>(
  'ledger-holders',
  `select x.day, a.subject, p.name as teacher, a.teacher_id as person_id, x.minutes, 'published' as kind, a.tier, a.id as ref, a.version
     from assignment_share x
     join assignment a on a.div = x.div and a.id = x.assignment_id
     join person p on p.div = a.div and p.id = a.teacher_id
    where x.div = $1 and x.class_id = $2 and x.day = any($3::date[]) and x.minutes > 0
   union all
   select r.day, r.subject, p.name, r.person_id, r.minutes, 'reserved', 'all', r.id, r.version
     from reservation r
     join person p on p.div = r.div and p.id = r.person_id
    where r.div = $1 and r.class_id = $2 and r.day = any($3::date[]) and r.state = 'held'
    order by 5 desc, 2`,
);

/** Adds, or with negative numbers takes away; one row of the arrays per ledger row. Its limit stays that of its own day. */
export const shiftText = (div: string, classId: string, days: number): string => {
  const [day, ...amounts] = Array.from({ length: 8 }, (_, i) => `$${days + i}`);
  return `
    update class_day d
       set all_minutes = d.all_minutes + v.a, basic_minutes = d.basic_minutes + v.b, standard_minutes = d.standard_minutes + v.s,
           extended_minutes = d.extended_minutes + v.e, practice_minutes = d.practice_minutes + v.p,
           reserved_minutes = d.reserved_minutes + v.r, published_count = d.published_count + v.n, version = d.version + 1
      from unnest(${day}::date[], ${amounts.map((a) => `${a}::int[]`).join(', ')}) as v(day, a, b, s, e, p, r, n)
     where d.div = ${div} and d.class_id = ${classId} and d.day = v.day`;
};
export const shiftRows = named<never>('ledger-shift', shiftText('$1', '$2', 3));

/** Tells the roll-up which days to count again. */
export const noteChange = named<never>(
  'load-change',
  'insert into load_change (div, day) select $1, unnest($2::date[])',
);
