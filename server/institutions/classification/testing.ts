import type { Result } from '#contract/client.ts';
import type { CaseDetail, DimensionSheet } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { newId } from '../../identity.ts';
import { COUNTY, type Post } from '../../testing/county.ts';
import type { Caller, TestHouse } from '../../testing/house.ts';

type Insisting = {
  readonly [M in keyof Caller]: {
    readonly [E in keyof Caller[M]]: Caller[M][E] extends (...args: infer A) => Promise<Result<infer T>>
      ? (...args: A) => Promise<T>
      : never;
  };
};
type Ask = (...args: readonly unknown[]) => Promise<Result<unknown>>;

/** A client whose answers are what was asked for; a refusal is thrown, with its problem. */
export async function insisting(house: TestHouse, post: Post): Promise<Insisting> {
  const client = (await house.as(post)) as unknown as Record<string, Record<string, Ask>>;
  const insist =
    (ask: Ask): ((...args: readonly unknown[]) => Promise<unknown>) =>
    async (...args) => {
      const result = await ask(...args);
      if (!result.ok) throw Object.assign(new Error(result.problem.title), { problem: result.problem });
      return result.data;
    };
  const modules = Object.entries(client).map(([module, asks]) => [
    module,
    Object.fromEntries(Object.entries(asks).map(([name, ask]) => [name, insist(ask)])),
  ]);
  return Object.fromEntries(modules) as Insisting;
}

/** '1100' is subject-type in purpose and content. */
export function sheet(marks: string): DimensionSheet {
  const [purpose, content, method, evaluation] = [...marks].map((mark) => ({
    subject: mark === '1',
    evidence: '见课程大纲与收费公示',
  }));
  return { purpose: purpose!, content: content!, method: method!, evaluation: evaluation! };
}

export const DISGUISED = {
  name: '思维训练营',
  outline: '和倍差倍、鸡兔同笼、分数巧算',
  purpose: '提升思维素养',
  method: '例题讲解，限时做题',
  evaluation: '每月测评，按分数分层',
};
export const DRAWING = {
  name: '创意美术',
  outline: '色彩游戏、拼贴、泥塑',
  purpose: '激发想象力',
  method: '动手创作',
  evaluation: '作品展览',
};

/** A course of the first institution, running, with the texts given. */
export async function writeCourse(house: TestHouse, texts: typeof DRAWING, subject = 'OTH'): Promise<string> {
  const id = newId();
  await house.pool.query(
    `insert into course (div, id, institution_id, name, outline, purpose, method, evaluation, stage, grades, mode, class_size, minutes, lessons, price_fen,
       subject, declared_kind, declared_on, state, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'compulsory', '{3}', 'offline', 12, 45, 20, 180000, $9, 'non-subject', '2026-09-01', 'running', now())`,
    [
      COUNTY,
      id,
      house.county.institutions.first.id,
      texts.name,
      texts.outline,
      texts.purpose,
      texts.method,
      texts.evaluation,
      subject,
    ],
  );
  return id;
}

export async function declare(
  house: TestHouse,
  courseId: string,
  kind: CourseKind = 'non-subject',
): Promise<CaseDetail> {
  const head = await insisting(house, house.county.posts.head);
  return head.classification.declare({ body: { courseId, kind, sheet: sheet('0000') } });
}

export async function assign(house: TestHouse, made: CaseDetail, ...experts: Post[]): Promise<CaseDetail> {
  const county = await insisting(house, house.county.posts.county);
  const { version } = await county.classification.read({ params: { id: made.id } });
  const personIds = experts.map(({ personId }) => personId);
  return county.classification.assign({ params: { id: made.id }, body: { personIds, version } });
}

/** The expert says that there is no tie. */
export async function takeSeat(house: TestHouse, expert: Post, caseId: string) {
  const asked = await insisting(house, expert);
  const mine = (await asked.classification.myCases()).find((each) => each.caseId === caseId)!;
  return asked.classification.declareTie({ params: { id: mine.id }, body: { relation: null, version: mine.version } });
}

export async function judge(house: TestHouse, expert: Post, caseId: string, kind: CourseKind, marks?: string) {
  const seat = await takeSeat(house, expert, caseId);
  const asked = await insisting(house, expert);
  const given = sheet(marks ?? (kind === 'subject' ? '1111' : '0000'));
  return asked.classification.giveOpinion({
    params: { id: seat.id },
    body: { sheet: given, kind, reason: '按材料判断', version: seat.version },
  });
}

export async function decide(house: TestHouse, made: CaseDetail, kind: CourseKind): Promise<CaseDetail> {
  const county = await insisting(house, house.county.posts.county);
  const { version } = await county.classification.read({ params: { id: made.id } });
  const marks = kind === 'subject' ? '1111' : '0000';
  return county.classification.decide({
    params: { id: made.id },
    body: { sheet: sheet(marks), kind, clause: 'SEED-5-2', decision: '以课程标准内容为主', version },
  });
}

/** A case of a disguised course, declared as none, both experts asked. */
export async function openDisguised(house: TestHouse): Promise<CaseDetail> {
  const { expert, secondExpert } = house.county.posts;
  const made = await declare(house, await writeCourse(house, DISGUISED));
  return assign(house, made, expert, secondExpert);
}
