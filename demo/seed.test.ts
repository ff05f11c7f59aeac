import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#contract/action.ts';
import {
  type AssignmentFacts,
  type ClassFacts,
  judgePublish,
  type LedgerFacts,
  limitFor,
  refusing,
  spread,
  type Tier,
} from '#policy/homework/index.ts';
import { type SchoolCalendar, termOf } from '#policy/kernel/calendar/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { parseMobile, parseSchoolCode, parseStudentNumber } from '#policy/kernel/identifiers/index.ts';
import { type ParameterValue, parametersAt } from '#policy/kernel/parameter.ts';
import { passwordMatches } from '#server/accounts/password.ts';
import { openTestDatabase, type TestDatabase } from '#server/database/testing.ts';
import { judgeRegisterFile } from '#server/homework/index.ts';
import { DEMO_PASSWORD, isSeeded, type Summary, seedDemo } from './index.ts';
import { calendarOf } from './place/calendar.ts';
import { SCHOOLS } from './place/schools.ts';

const TODAY = '2026-11-19';
let test: TestDatabase;
let summary: Summary;

beforeAll(async () => {
  test = await openTestDatabase();
  expect(await isSeeded(test.database)).toBe(false);
  summary = await seedDemo(test.database, { today: TODAY });
}, 120_000);
afterAll(() => test.drop());

async function rows<R>(text: string, values: unknown[] = []): Promise<R[]> {
  return (await test.database.pool.query(text, values)).rows as R[];
}
const none = async (text: string) => expect(await rows(text)).toEqual([]);

describe('what the demo county holds', () => {
  it('has a city of three counties with twelve schools, some 240 classes, 9,600 pupils and 700 teachers', () => {
    const { counts } = summary;
    expect(counts.school).toBe(12);
    expect(counts.school_class).toBeGreaterThanOrEqual(235);
    expect(counts.school_class).toBeLessThanOrEqual(245);
    expect(Math.abs(counts.pupil! - 9_600)).toBeLessThan(250);
    expect(Math.abs(counts.staff! - 710)).toBeLessThan(50);
    expect(counts.assignment).toBeGreaterThan(40_000);
  });

  it('gives each pupil a guardian and a number whose check character is right', async () => {
    await none(
      `select p.id from pupil p left join guardianship g on g.div = p.div and g.pupil_id = p.id where g.pupil_id is null`,
    );
    const numbers = await rows<{ student_no: string; name: string }>('select student_no, name from pupil');
    expect(numbers.filter(({ student_no }) => !parseStudentNumber(student_no, TODAY).ok)).toEqual([]);
    expect(numbers.filter(({ name }) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
  });

  it('writes names, telephones and school codes as the real ones are written', async () => {
    const people = await rows<{ name: string; phone: string }>('select name, phone from person');
    expect(people.filter(({ name }) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
    expect(people.filter(({ phone }) => !parseMobile(phone).ok || !phone.startsWith('19900'))).toEqual([]);
    const codes = await rows<{ code: string }>('select code from school');
    expect(codes.filter(({ code }) => !parseSchoolCode(code).ok)).toEqual([]);
  });

  it('has every role on the login page, somebody with several duties, and one password for all', async () => {
    const cast = await rows<{ role: string; story_zh: string; story_en: string }>(
      'select d.role, c.story_zh, c.story_en from demo_cast c join duty d on d.id = c.duty_id order by c.position',
    );
    expect(new Set(cast.map(({ role }) => role))).toEqual(new Set(ROLES));
    const most = await rows<{ duties: number }>(
      'select count(*)::int as duties from duty where person_id in (select d.person_id from demo_cast c join duty d on d.id = c.duty_id) group by person_id order by 1 desc limit 1',
    );
    expect(most[0]!.duties).toBeGreaterThanOrEqual(3);
    const [account] = await rows<{ password_hash: string }>('select distinct password_hash from account');
    expect(await passwordMatches(DEMO_PASSWORD, account!.password_hash)).toBe(true);
  });

  it('has second visits in the county that is being swept and in the one that was, each by somebody else (U14)', async () => {
    const made = await rows<{ campaign: string; drawn: number; made: number }>(`
      select c.name as campaign, count(*)::int as drawn, count(z.id)::int as made
        from sweep_second s
        join sweep_campaign c on c.div = s.div and c.id = s.campaign_id
        join sweep_draw d on d.div = s.div and d.id = s.draw_id and s.visit_id = any(d.drawn)
        join sweep_visit v on v.div = s.div and v.id = s.visit_id and v.round = 1 and v.worker_id = s.first_worker_id
        left join sweep_visit z on z.div = s.div and z.second_id = s.id and z.worker_id = s.worker_id and z.begun_at > d.drawn_at
       group by c.name order by c.name`);
    expect(made.map(({ campaign }) => campaign)).toEqual(['2026年秋季培训机构全面摸排', '临溪县校外培训机构摸排']);
    for (const { campaign, drawn, made: second } of made) {
      expect(second, campaign).toBeGreaterThan(3);
      expect(second, campaign).toBeLessThanOrEqual(drawn);
    }
    await none('select id from sweep_second where worker_id is null or worker_id = first_worker_id');
  });

  it('is not written twice, and leaves nothing behind when it cannot be', async () => {
    expect(await isSeeded(test.database)).toBe(true);
    await expect(seedDemo(test.database, { today: TODAY })).rejects.toThrow('schools');
    expect(await rows('select count(*)::int as schools from school')).toEqual([{ schools: 12 }]);
  });
});

describe('the minutes ledger of the demo', () => {
  it('holds on every row exactly what its shares add up to', async () => {
    await none(`
      select d.class_id, d.day from class_day d
        left join (
          select s.div, s.class_id, s.day,
                 coalesce(sum(s.minutes) filter (where practice is false and a.tier = 'all'), 0) as a,
                 coalesce(sum(s.minutes) filter (where practice is false and a.tier = 'basic'), 0) as b,
                 coalesce(sum(s.minutes) filter (where practice is false and a.tier = 'standard'), 0) as m,
                 coalesce(sum(s.minutes) filter (where practice is false and a.tier = 'extended'), 0) as e,
                 coalesce(sum(s.minutes) filter (where practice), 0) as p
            from assignment_share s
            join assignment a on a.div = s.div and a.id = s.assignment_id,
            lateral (select a.grade <= 2 and a.place = 'inSchool' as practice) kind
           group by 1, 2, 3) x using (div, class_id, day)
       where (d.all_minutes, d.basic_minutes, d.standard_minutes, d.extended_minutes, d.practice_minutes)
             <> (coalesce(x.a, 0), coalesce(x.b, 0), coalesce(x.m, 0), coalesce(x.e, 0), coalesce(x.p, 0))`);
  });

  it('holds reserved what is held, and counts the notices given on each row', async () => {
    await none(`
      select d.class_id, d.day from class_day d
       where d.reserved_minutes <> coalesce((select sum(r.minutes) from reservation r
              where r.div = d.div and r.class_id = d.class_id and r.day = d.day and r.state = 'held'), 0)`);
    await none(`
      select d.class_id, d.day from class_day d
       where d.published_count <> (select count(*) from assignment_share s join assignment a on a.div = s.div and a.id = s.assignment_id
              where s.div = d.div and s.class_id = d.class_id and s.day = d.day and a.state = 'published'
                and a.assigned_on >= d.day and a.assigned_on < d.day + d.days)`);
  });

  it('stays within the limit; over days off only where a teacher has answered why (HW-17)', async () => {
    await none(
      `select class_id, day from class_day where kind = 'teaching' and written_minutes + reserved_minutes > limit_minutes`,
    );
    const over = await rows<{ answered: number }>(`
      select (select count(*)::int from finding f where f.div = d.div and f.class_id = d.class_id and f.rule = 'HW-17'
                 and f.outcome = 'answered' and f.answer <> '' and f.day >= d.day and f.day < d.day + d.days) as answered
        from class_day d where d.kind = 'rest' and d.written_minutes > d.limit_minutes`);
    expect(over.length).toBeGreaterThan(0);
    expect(over.filter(({ answered }) => answered === 0)).toEqual([]);
  });

  it('has the limits that the numbers in force give, with what the county has tightened', async () => {
    const numbers = await parameterValues();
    const held = await rows<ClassFacts & { div: string; day: string; days: number; limit: number }>(`
      select distinct d.div, d.grade, s.system, d.day, d.days, d.limit_minutes as limit
        from class_day d join school s on s.div = d.div and s.id = d.school_id`);
    const wrong = held.filter((row) => limitFor(row, parametersAt(numbers, row.div, row.day)) * row.days !== row.limit);
    expect(wrong).toEqual([]);
    expect(
      held.some(({ div, day, days, limit }) => div === '980103' && day === '2026-10-12' && limit === 55 * days),
    ).toBe(true);
  });

  it('is rolled up for the load board', async () => {
    const [day] = await rows<{ classes: number; sum: number }>(
      `select sum(classes)::int as classes, sum(written_sum)::int as sum from load_county_day where day = '2026-11-18'`,
    );
    const [ledger] = await rows<{ sum: number }>(
      `select sum(written_minutes) filter (where published_count > 0)::int as sum from class_day where day = '2026-11-18' and kind = 'teaching'`,
    );
    expect(day).toEqual({ classes: summary.counts.school_class, sum: ledger!.sum });
  });
});

const parameterValues = () =>
  rows<ParameterValue>(
    `select region_code as region, key, value::float8 as value, valid_from as "from", valid_until as until, source from rule_parameter`,
  );

interface Published extends Omit<AssignmentFacts, 'flags'>, ClassFacts {
  readonly id: string;
  readonly div: string;
  readonly classId: string;
  readonly school: string;
  readonly publishedOn: string;
}
const flags = {
  parentAction: false,
  parentCheck: false,
  selfMarking: false,
  phoneRequired: false,
  punitive: false,
  repetitive: false,
};

/** A ledger row without the assignment itself. */
async function rowWithout(each: Published, first: string, minutes: number): Promise<LedgerFacts> {
  const [row] = await rows<Record<string, number> & { kind: 'teaching' | 'rest' }>(
    'select * from class_day where div = $1 and class_id = $2 and day = $3',
    [each.div, each.classId, first],
  );
  const own = (tier: Tier) => (each.tier === tier && each.grade > 2 ? minutes : 0);
  return {
    first,
    days: row!.days!,
    kind: row!.kind,
    written: {
      all: row!.all_minutes! - own('all'),
      basic: row!.basic_minutes! - own('basic'),
      standard: row!.standard_minutes! - own('standard'),
      extended: row!.extended_minutes! - own('extended'),
    },
    practice: row!.practice_minutes! - (each.grade <= 2 ? minutes : 0),
    reserved: row!.reserved_minutes!,
    holders: [],
  };
}

async function judged(each: Published, calendar: SchoolCalendar, numbers: readonly ParameterValue[]) {
  const shares = each.form === 'written' ? spread(each.minutes, each.assignedOn, each.dueOn, calendar) : [];
  const earlier = await rows<{ id: string; title: string; content: string; assignedOn: string }>(
    `select id, title, content, assigned_on as "assignedOn" from assignment
      where div = $1 and class_id = $2 and subject = $3 and state = 'published' and assigned_on between $4 and $5 and id <> $6`,
    [each.div, each.classId, each.subject, addDays(each.assignedOn, -20), each.assignedOn, each.id],
  );
  return judgePublish({
    assignment: { ...each, flags },
    cls: each,
    calendar,
    term: termOf(each.assignedOn, calendar),
    shares,
    ledger: await Promise.all(shares.map(({ first, minutes }) => rowWithout(each, first, minutes))),
    earlier,
    parameters: parametersAt(numbers, each.div, each.assignedOn),
    today: each.publishedOn,
  });
}

describe('every notice of the demo stands before the rules', () => {
  it('would be let through by them as it stands, and asked about only where a reason is kept', async () => {
    const numbers = await parameterValues();
    const sample = await rows<Published>(`
      select a.id, a.div, a.class_id as "classId", s.name as school, s.system, a.grade, a.subject, a.title, a.content, a.form, a.place, a.tier,
             a.minutes, a.assigned_on as "assignedOn", a.due_on as "dueOn", (a.published_at at time zone 'Asia/Shanghai')::date as "publishedOn"
        from assignment a join school s on s.div = a.div and s.id = a.school_id
       where a.state = 'published' order by hashtext(a.id::text) limit 400`);
    const answered = new Set(
      (
        await rows<{ key: string }>(
          `select assignment_id || '/' || rule as key from finding where outcome = 'answered'`,
        )
      ).map(({ key }) => key),
    );
    const asked: string[] = [];
    for (const each of sample) {
      const school = SCHOOLS.find(({ name }) => name === each.school)!;
      const findings = await judged(each, calendarOf(each.div, school.key), numbers);
      expect(refusing(findings), each.title).toEqual([]);
      for (const { rule, consequence } of findings)
        if (consequence === 'warn' && !answered.has(`${each.id}/${rule}`)) asked.push(`${each.title} ${rule}`);
    }
    expect(asked).toEqual([]);
  });
});

describe('the day of the story', () => {
  const ledgerToday = (school: string, name: string) =>
    rows<{ written: number; limit: number; drafts: number; left: number }>(
      `select d.written_minutes as written, d.limit_minutes as limit,
              (select coalesce(sum(a.minutes), 0)::int from assignment a where a.div = c.div and a.class_id = c.id and a.state = 'draft' and a.assigned_on = $3) as drafts
         from school_class c join school s on s.div = c.div and s.id = c.school_id
         left join class_day d on d.div = c.div and d.class_id = c.id and d.day = $3
        where s.name = $1 and c.name = $2`,
      [school, name, TODAY],
    );

  it('has class 5(2) at 46 minutes, with an English draft that would make it 61', async () => {
    expect(await ledgerToday('东湖区实验小学', '五（2）班')).toEqual([{ written: 46, limit: 60, drafts: 15 }]);
  });

  it('has a grade 6 of a 5-4 school over 60 and under 90', async () => {
    const [row] = await ledgerToday('云岭市第三中学', '六（1）班');
    expect(row!.written).toBeGreaterThan(60);
    expect(row).toMatchObject({ limit: 90 });
    expect(row!.written).toBeLessThan(90);
  });

  it('has two classes of the village school silent for three days', async () => {
    const silent = await rows<{ name: string }>(`
      select c.name from school_class c join school s on s.div = c.div and s.id = c.school_id
       where s.name = '临溪县白茶小学'
         and not exists (select from class_day d where d.div = c.div and d.class_id = c.id and d.day between '2026-11-17' and '2026-11-19' and d.published_count > 0)
       order by c.grade`);
    expect(silent.map(({ name }) => name)).toEqual(['三（1）班', '五（1）班']);
  });

  it('has a swap in grade 5 that waits for its lead', async () => {
    const [swap] = await rows(`
      select w.from_subject, w.to_subject, w.state, w.minutes from swap_request w join school s on s.div = w.div and s.id = w.school_id
       where s.name = '东湖区实验小学' and w.grade = 5 and w.state = 'asked' and w.day = '2026-11-20' and w.to_subject = 'WY-EN'`);
    expect(swap).toMatchObject({ from_subject: 'SX', minutes: 5 });
  });

  it('has three near misses in Donghu since yesterday, for the county official’s morning', async () => {
    const since = await rows<{ rule: string; over: number }>(`
      select rule, (measured - limit_value)::int as over from finding
       where div = '980102' and outcome = 'refused' and found_at >= '2026-11-18T00:00:00+08:00' order by measured`);
    expect(since).toEqual([
      { rule: 'HW-2', over: 2 },
      { rule: 'HW-2', over: 6 },
      { rule: 'HW-3', over: 7 },
    ]);
  });

  it('has late notices that nobody has looked into yet, for the same morning', async () => {
    const late = await rows<{ school: string; outcome: string }>(`
      select s.name as school, f.outcome from finding f join school s on s.div = f.div and s.id = f.school_id
       where f.div = '980102' and f.rule = 'HW-9' and f.found_at >= '2026-11-18T00:00:00+08:00' order by s.code`);
    expect(late).toEqual([
      { school: '东湖区实验小学', outcome: 'open' },
      { school: '东湖区第一初级中学', outcome: 'open' },
    ]);
  });

  it('keeps the registers that were uploaded, and they read as what they wrote', async () => {
    const files = await rows<{ name: string; bytes: Buffer; created: number; given: number }>(`
      select f.name, f.bytes, i.created_count as created,
             (select count(*)::int from assignment a where a.div = i.div and a.import_id = i.id and a.source = 'import') as given
        from sheet_import i join stored_file f on f.div = i.div and f.id = i.file_id where i.kind = 'homework'`);
    expect(files).toHaveLength(2);
    for (const { name, bytes, created, given } of files) {
      const verdict = await judgeRegisterFile(bytes, name, { system: '6-3', locale: 'zh-CN', around: TODAY });
      expect(verdict).toMatchObject({ rows: created, judged: given, findings: [] });
    }
  });

  it('has near misses between 61 and 75, and late notices for the worklist', async () => {
    const found = await rows<{ rule: string; outcome: string; count: number }>(
      'select rule, outcome, count(*)::int from finding group by 1, 2',
    );
    const count = (rule: string, outcome: string) =>
      found.find((f) => f.rule === rule && f.outcome === outcome)?.count ?? 0;
    expect(count('HW-2', 'refused')).toBeGreaterThan(20);
    expect(count('HW-1', 'refused')).toBeGreaterThan(3);
    expect(count('HW-9', 'open')).toBeGreaterThan(3);
    expect(count('HW-9', 'handled')).toBeGreaterThan(10);
    expect(count('HW-17', 'answered')).toBeGreaterThan(0);
  });
});
