import type { Pool } from 'pg';
import { weighCourse } from '#policy/institutions/index.ts';
import type { SmallInstitution } from './institutions.ts';
import type { Samples } from './samples.ts';

const judged = (evidence: string) => ({ subject: true, evidence });
const sheet = {
  purpose: judged('目的写明提高成绩'),
  content: judged('大纲为课本内容'),
  method: judged('以讲授为主'),
  evaluation: judged('以测验分数评价'),
};
const decision = { kind: 'subject', sheet, clause: 'SEED-5-2', decision: '属学科类', version: 99 };
/** The case goes by the institution's own id. */
const byCase = (id: string) => ({ params: { id } });

export const classificationSamples: Pick<Samples, 'classification'> = {
  classification: {
    list: (s) => ({ query: { region: s.region } }),
    counts: (s) => ({ query: { region: s.region } }),
    agreement: (s) => ({ query: { region: s.region } }),
    courses: (s) => ({ query: { region: s.region } }),
    start: (s) => byCase(s.institution.course),
    read: (s) => byCase(s.institution.id),
    precedents: (s) => byCase(s.institution.id),
    declare: (s) => ({ body: { courseId: s.institution.course, kind: 'subject', sheet } }),
    open: (s) => ({ body: { courseId: s.institution.course } }),
    withdraw: (s) => ({ ...byCase(s.institution.id), body: { reason: '试一试', version: 99 } }),
    candidates: (s) => byCase(s.institution.id),
    assign: (s) => ({ ...byCase(s.institution.id), body: { personIds: [s.institution.id], version: 99 } }),
    decide: (s) => ({ ...byCase(s.institution.id), body: decision }),
    appeal: (s) => ({ ...byCase(s.institution.id), body: { reason: '试一试', version: 99 } }),
    decideAppeal: (s) => ({ ...byCase(s.institution.id), body: decision }),
    myCases: () => ({}),
    myCase: (s) => byCase(s.institution.id),
    declareTie: (s) => ({ ...byCase(s.institution.id), body: { relation: null, version: 99 } }),
    giveOpinion: (s) => ({
      ...byCase(s.institution.id),
      body: { sheet, kind: 'subject', reason: '试一试', version: 99 },
    }),
  },
};

/** A decided case on the institution's course. */
export async function furnishClassification(
  pool: Pool,
  div: string,
  { id, course }: SmallInstitution,
  by: string,
): Promise<void> {
  const text = {
    name: '五年级数学',
    outline: '与学校同步的数学课程',
    purpose: '',
    method: '',
    evaluation: '',
    materials: '',
    subject: 'SX',
    grades: [5],
    classSize: 20,
    lessonFen: 4_000,
    certificates: ['SX'],
  };
  const { suggestion, traits, ...stored } = weighCourse(text);
  const told = (each: object) => ({ ...each, sentence: '样例' });
  const signals = { ...stored, signals: stored.signals.map(told), doubts: stored.doubts.map(told) };
  const view = { ...text, stage: 'compulsory', minutes: 45, lessons: 40, priceFen: 160_000 };
  await pool.query(
    `insert into classification (div, id, course_id, institution_id, text_version, course_text, declared_kind, self, signals, suggestion, traits, state,
       decided_kind, sheet, clause, decision, decided_by, decided_on, appeal_until, opened_by, opened_at)
     values ($1, $2, $3, $2, 1, $4, 'subject', $5, $6, $7, $8, 'decided', 'subject', $5, 'SEED-5-2', '属学科类', $9, '2026-10-20', '2026-11-03', $9, '2026-10-12T09:00:00+08:00')`,
    [
      div,
      id,
      course,
      JSON.stringify(view),
      JSON.stringify(sheet),
      JSON.stringify(signals),
      suggestion,
      [...traits],
      by,
    ],
  );
}
