import * as z from 'zod';
import { contract } from './kit.ts';
import { Day, FindingView, Id, Instant, PageQuery, pageOf, RegionCode, typed, Version } from './schemas.ts';

/** refused: the write was blocked (a near miss); answered: a person went on with a reason; open / handled: a matter for someone. */
export const OUTCOMES = ['refused', 'answered', 'open', 'handled'] as const;

export const FindingRow = FindingView.extend({
  id: Id,
  foundAt: Instant,
  day: Day.nullable(),
  outcome: z.enum(OUTCOMES),
  regionName: z.string(),
  schoolId: Id.nullable(),
  schoolName: z.string().nullable(),
  classId: Id.nullable(),
  className: z.string().nullable(),
  grade: z.int().nullable(),
  assignmentId: Id.nullable(),
  institutionId: Id.nullable(),
  institutionName: z.string().nullable(),
  answer: z.string().nullable(),
  by: z.string().nullable(),
  handledBy: z.string().nullable(),
  handledAt: Instant.nullable(),
  handlingNote: z.string().nullable(),
  rowVersion: Version,
}).meta({ id: 'FindingRow' });
export type FindingRow = z.output<typeof FindingRow>;

export const finding = contract({
  list: {
    method: 'GET',
    path: '/findings',
    action: 'finding.read',
    summary: '认定清单',
    query: PageQuery.extend({
      rule: z.string().max(20).optional(),
      outcome: z.enum(OUTCOMES).optional(),
      region: RegionCode.optional(),
      school: Id.optional(),
      class: Id.optional(),
      institution: Id.optional(),
      grade: z.coerce.number().int().min(1).max(9).optional(),
      from: Day.optional(),
      until: Day.optional(),
    }),
    output: pageOf(FindingRow),
  },
  read: {
    method: 'GET',
    path: '/findings/{id}',
    action: 'finding.read',
    summary: '一条认定',
    params: z.object({ id: Id }),
    output: FindingRow,
  },
  handle: {
    method: 'POST',
    path: '/findings/{id}/handle',
    action: 'finding.handle',
    summary: '记下处理结果',
    params: z.object({ id: Id }),
    body: z.object({ note: typed(300, 2), version: Version }),
    output: FindingRow,
  },
});
