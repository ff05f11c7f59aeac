import type { Pool } from 'pg';
import type { Role } from '#contract/action.ts';
import { getParameter, nationalValues } from '#policy/kernel/parameter.ts';
import { newId } from '../identity.ts';
import { type SmallInstitution, writeInstitution } from './institutions.ts';

/** Two counties of one city, three schools: small enough to know by heart, wide enough to have an outside. */
export const COUNTY = '980102';
export const OTHER_COUNTY = '980103';
/** In another city of the province: the outside of a city's officials. */
export const AWAY_COUNTY = '980201';

export interface Post {
  readonly personId: string;
  readonly dutyId: string;
  readonly name: string;
}
export interface SmallCounty {
  readonly school: string;
  readonly otherSchool: string;
  readonly farSchool: string;
  readonly awaySchool: string;
  readonly fiveFour: string;
  readonly classes: Record<'g1' | 'g2' | 'g5' | 'g5b' | 'g6of54' | 'g7' | 'other5' | 'far5' | 'away5', string>;
  readonly posts: Record<
    | 'province'
    | 'city'
    | 'county'
    | 'farCounty'
    | 'principal'
    | 'lead5'
    | 'chinese'
    | 'maths'
    | 'english'
    | 'otherTeacher'
    | 'farTeacher'
    | 'awayTeacher'
    | 'guardian'
    | 'auditor'
    | 'admin'
    | 'head'
    | 'worker'
    | 'otherWorker'
    | 'expert'
    | 'secondExpert'
    | 'thirdExpert',
    Post
  >;
  /** 'head' runs the first; the second is in the same county, the others outside it. */
  readonly institutions: Record<'first' | 'second' | 'far' | 'away', SmallInstitution>;
  readonly pupil: string;
}

class Writer {
  readonly #pool: Pool;
  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async run(text: string, ...values: unknown[]): Promise<void> {
    await this.#pool.query(text, values);
  }

  async many<R>(text: string): Promise<R[]> {
    return (await this.#pool.query(text)).rows as R[];
  }

  async region(code: string, kind: string, name: string, parent: string | null): Promise<void> {
    const path = [2, 4, 6, 9]
      .filter((n) => n <= code.length)
      .map((n) => code.slice(0, n))
      .join('/');
    await this.run(
      `insert into region (code, kind, name, parent_code, path, valid_from) values ($1, $2, $3, $4, $5, '2010-01-01')`,
      code,
      kind,
      name,
      parent,
      path,
    );
  }

  async school(div: string, code: string, name: string, kind: string, system: string): Promise<string> {
    const id = newId();
    await this.run(
      `insert into school (div, id, code, name, kind, system, setting, opened_on) values ($1, $2, $3, $4, $5, $6, 'town', '2001-09-01')`,
      div,
      id,
      code,
      name,
      kind,
      system,
    );
    return id;
  }

  async schoolClass(div: string, school: string, grade: number, number: number, name: string): Promise<string> {
    const id = newId();
    await this.run(
      `insert into school_class (div, id, school_id, school_year, grade, number, name) values ($1, $2, $3, 2026, $4, $5, $6)`,
      div,
      id,
      school,
      grade,
      number,
      name,
    );
    return id;
  }

  async post(
    name: string,
    role: Role,
    region: string,
    school: string | null = null,
    grade: number | null = null,
    institution: string | null = null,
  ): Promise<Post> {
    const personId = newId();
    const dutyId = newId();
    await this.run('insert into person (div, id, name) values ($1, $2, $3)', region, personId, name);
    await this.run(
      'insert into account (person_id, person_div, login) values ($1, $2, $3)',
      personId,
      region,
      `login-${name}`,
    );
    await this.run(
      `insert into duty (id, person_id, role, region_code, school_id, grade, institution_id, valid_from) values ($1, $2, $3, $4, $5, $6, $7, '2020-09-01')`,
      dutyId,
      personId,
      role,
      region,
      school,
      grade,
      institution,
    );
    if (school !== null) {
      await this.run(
        `insert into staff (div, school_id, person_id, post, grade, joined_on) values ($1, $2, $3, $4, $5, '2020-09-01')`,
        region,
        school,
        personId,
        role,
        grade,
      );
    }
    return { personId, dutyId, name };
  }

  async teaches(div: string, school: string, post: Post, subject: string, ...classes: string[]): Promise<void> {
    for (const each of classes)
      await this.run(
        'insert into teaching (div, class_id, subject, school_id, person_id) values ($1, $2, $3, $4, $5)',
        div,
        each,
        subject,
        school,
        post.personId,
      );
  }
}

async function places(w: Writer): Promise<void> {
  await w.region('98', 'province', '云岚省', null);
  await w.region('9801', 'city', '清川市', '98');
  await w.region(COUNTY, 'county', '东湖区', '9801');
  await w.region(OTHER_COUNTY, 'county', '临溪县', '9801');
  await w.region('9802', 'city', '望江市', '98');
  await w.region(AWAY_COUNTY, 'county', '望江区', '9802');
  await w.run(
    `insert into term (region_code, id, name, first_day, last_day) values ('9801', $1, '2026—2027学年第一学期', '2026-09-01', '2027-01-22')`,
    newId(),
  );
  // A server that has started on this database has written the nation's numbers already.
  const held = await w.many<{ key: string; from: string }>(
    `select key, valid_from as from from rule_parameter where region_code = '0'`,
  );
  for (const v of nationalValues.filter(
    ({ key, from }) => !held.some((each) => each.key === key && each.from === from),
  )) {
    await w.run(
      'select set_rule_parameter($1, $2, $3, $4, $5, $6, $7, $8, null)',
      newId(),
      v.region,
      v.key,
      directionOf(v.key),
      v.value,
      v.from,
      v.until,
      v.source,
    );
  }
}

const directionOf = (key: string): string => getParameter(key).direction;

/** Writes the county and tells the ids. */
export async function smallCounty(pool: Pool): Promise<SmallCounty> {
  const w = new Writer(pool);
  await places(w);
  const school = await w.school(COUNTY, '2198000001', '东湖实验小学', 'primary', '6-3');
  const otherSchool = await w.school(COUNTY, '2198000002', '东湖第二小学', 'primary', '6-3');
  const fiveFour = await w.school(COUNTY, '3498000003', '东湖九年一贯制学校', 'nine-year', '5-4');
  const farSchool = await w.school(OTHER_COUNTY, '2198000004', '临溪中心小学', 'primary', '6-3');
  const awaySchool = await w.school(AWAY_COUNTY, '2198000005', '望江中心小学', 'primary', '6-3');
  const classes = {
    g1: await w.schoolClass(COUNTY, school, 1, 1, '一（1）班'),
    g2: await w.schoolClass(COUNTY, school, 2, 1, '二（1）班'),
    g5: await w.schoolClass(COUNTY, school, 5, 2, '五（2）班'),
    g5b: await w.schoolClass(COUNTY, school, 5, 3, '五（3）班'),
    g6of54: await w.schoolClass(COUNTY, fiveFour, 6, 1, '六（1）班'),
    g7: await w.schoolClass(COUNTY, fiveFour, 7, 1, '七（1）班'),
    other5: await w.schoolClass(COUNTY, otherSchool, 5, 1, '五（1）班'),
    far5: await w.schoolClass(OTHER_COUNTY, farSchool, 5, 1, '五（1）班'),
    away5: await w.schoolClass(AWAY_COUNTY, awaySchool, 5, 1, '五（1）班'),
  };
  const institutions = {
    first: await writeInstitution(pool, COUNTY, '东湖启明培训学校', '52980102MJ0000018H'),
    second: await writeInstitution(pool, COUNTY, '东湖新知艺术中心', '52980102MJ0000026C'),
    far: await writeInstitution(pool, OTHER_COUNTY, '临溪育才培训学校', '52980103MJ00000180'),
    away: await writeInstitution(pool, AWAY_COUNTY, '望江博学培训学校', '52980201MJ00000188'),
  };
  const posts = {
    province: await w.post('省干部', 'province-official', '98'),
    city: await w.post('市干部', 'city-official', '9801'),
    county: await w.post('县干部', 'county-official', COUNTY),
    farCounty: await w.post('邻县干部', 'county-official', OTHER_COUNTY),
    principal: await w.post('校长', 'principal', COUNTY, school),
    lead5: await w.post('年级组长', 'grade-lead', COUNTY, school, 5),
    chinese: await w.post('语文老师', 'teacher', COUNTY, school),
    maths: await w.post('数学老师', 'teacher', COUNTY, school),
    english: await w.post('英语老师', 'teacher', COUNTY, school),
    otherTeacher: await w.post('二小老师', 'teacher', COUNTY, otherSchool),
    farTeacher: await w.post('临溪老师', 'teacher', OTHER_COUNTY, farSchool),
    awayTeacher: await w.post('望江老师', 'teacher', AWAY_COUNTY, awaySchool),
    guardian: await w.post('家长', 'guardian', COUNTY),
    auditor: await w.post('审计', 'auditor', '9801'),
    admin: await w.post('管理员', 'admin', '9801'),
    head: await w.post('机构负责人', 'institution-head', COUNTY, null, null, institutions.first.id),
    worker: await w.post('网格员甲', 'grid-worker', COUNTY),
    otherWorker: await w.post('网格员乙', 'grid-worker', COUNTY),
    expert: await w.post('专家甲', 'expert', COUNTY),
    secondExpert: await w.post('专家乙', 'expert', COUNTY),
    thirdExpert: await w.post('专家丙', 'expert', COUNTY),
  };
  const { g1, g2, g5, g5b } = classes;
  await w.teaches(COUNTY, school, posts.chinese, 'YW', g1, g2, g5, g5b);
  await w.teaches(COUNTY, school, posts.maths, 'SX', g1, g2, g5, g5b);
  await w.teaches(COUNTY, school, posts.english, 'WY-EN', g5, g5b);
  await w.teaches(COUNTY, otherSchool, posts.otherTeacher, 'YW', classes.other5);
  await w.teaches(OTHER_COUNTY, farSchool, posts.farTeacher, 'YW', classes.far5);
  await w.teaches(AWAY_COUNTY, awaySchool, posts.awayTeacher, 'YW', classes.away5);
  const pupil = newId();
  await w.run(
    `insert into pupil (div, id, school_id, class_id, name, gender, student_no) values ($1, $2, $3, $4, '小明', 'm', 'G980102201504030012')`,
    COUNTY,
    pupil,
    school,
    g5,
  );
  await w.run(
    `insert into guardianship (div, pupil_id, person_id, relation) values ($1, $2, $3, '祖母')`,
    COUNTY,
    pupil,
    posts.guardian.personId,
  );
  for (const post of [posts.expert, posts.secondExpert, posts.thirdExpert])
    await w.run(
      `insert into expert (div, person_id, fields, since) values ($1, $2, '{subject}', '2025-01-01')`,
      COUNTY,
      post.personId,
    );
  return { school, otherSchool, farSchool, awaySchool, fiveFour, classes, institutions, posts, pupil };
}
