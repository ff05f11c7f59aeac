import { sql } from 'kysely';
import type { CardCourse } from '#contract/institutions/directory.ts';
import type { ReadTx } from '../../database/transaction.ts';

export type PublicCourse = CardCourse & { readonly institutionId: string };

/** Running courses of these institutions, with their prices. A decision on an outline that has changed since is none (CLS-11). */
export const coursesOf = (tx: ReadTx, div: string, ids: readonly string[]): Promise<PublicCourse[]> =>
  tx.many(sql<PublicCourse>`
    select c.institution_id as "institutionId", c.id, c.name, c.subject, c.stage, c.grades, c.mode, c.class_size as "classSize",
           (select count(*)::int from training_class k where k.div = c.div and k.course_id = c.id and k.state = 'open') as classes, c.minutes, c.lessons,
           c.price_fen as "priceFen", round(c.price_fen::numeric / c.lessons)::int as "perLessonFen", c.fee_unit as "feeUnit",
           c.unit_price_fen as "unitPriceFen", c.declared_kind as "declaredKind",
           c.declared_on as "declaredOn", case when c.decided_text_version = c.text_version then c.decided_kind end as "decidedKind",
           case when c.decided_text_version = c.text_version then c.decided_on end as "decidedOn"
      from course c where c.div = ${div} and c.institution_id = any (${ids}::uuid[]) order by c.institution_id, c.stage, c.name, c.id`);
