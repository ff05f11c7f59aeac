import { sql } from 'kysely';
import type { classification, Precedent } from '#contract/institutions/index.ts';
import { type CourseKind, rankPrecedents } from '#policy/institutions/index.ts';
import type { Call } from '../../http/call.ts';
import { type ClassificationRow, getCase } from './case-row.ts';

/** Decided cases looked at, the latest first, and shown. */
const LOOKED_AT = 500;
const SHOWN = 6;

const textOf = ({ course_text: course }: Pick<ClassificationRow, 'course_text'>): string =>
  [course.name, course.outline, course.purpose, course.method, course.evaluation].join(' ');

const kindOf = ({ appeal_kind, decided_kind }: ClassificationRow): CourseKind => appeal_kind ?? decided_kind!;

/** One text that was decided alike many times is one precedent; decided otherwise it is another. */
function eachOnce<T extends { readonly row: ClassificationRow }>(ranked: readonly T[]): T[] {
  const seen = new Set<string>();
  return ranked.filter(({ row }) => {
    const key = `${kindOf(row)}/${textOf(row)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** 相近案例: decided cases within the reader's reach that share a trait, the most alike first. */
export async function listPrecedents({
  tx,
  params,
}: Call<(typeof classification)['precedents']>): Promise<Precedent[]> {
  const row = await getCase(tx, params.id);
  const { lo, hi } = tx.scope;
  const decided = await tx.many(sql<ClassificationRow>`
    select * from classification where div >= ${lo} and div < ${hi} and decided_kind is not null and id <> ${row.id}::uuid
       and traits && ${row.traits}::text[] order by decided_on desc, id desc limit ${LOOKED_AT}`);
  const course = { traits: row.traits, text: textOf(row) };
  const ranked = rankPrecedents(
    course,
    decided.map((each) => ({ row: each, traits: each.traits, text: textOf(each) })),
  );
  return eachOnce(ranked)
    .slice(0, SHOWN)
    .map(({ row: each, likeness, traits }) => ({
      id: each.id,
      courseName: each.course_text.name,
      text: each.course_text.outline,
      kind: kindOf(each),
      decidedOn: each.appeal_on ?? each.decided_on!,
      clause: each.appeal_clause ?? each.clause ?? '',
      decision: each.appeal_decision ?? each.decision ?? '',
      sheet: each.appeal_sheet ?? each.sheet!,
      likeness: Math.round(likeness * 1000),
      shared: traits.filter((trait) => row.traits.includes(trait)),
    }));
}
