import * as z from 'zod';
import { FindingView } from './schemas.ts';

/** The closed list of what can go wrong in an answer; each code has one HTTP status. */
export const PROBLEM_STATUS = {
  INPUT_INVALID: 400,
  NOT_JSON: 400,
  NOT_SIGNED_IN: 401,
  LOGIN_REFUSED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
  KEY_REUSED: 409,
  STATE_CONFLICT: 409,
  TOO_LARGE: 413,
  FILE_UNREADABLE: 422,
  REFUSED_BY_RULE: 422,
  ANSWER_NEEDED: 422,
  TOO_MANY_REQUESTS: 429,
  FAULT: 500,
  NOT_READY: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const FieldError = z.object({ path: z.string(), message: z.string() }).meta({ id: 'FieldError' });
export type FieldError = z.output<typeof FieldError>;

/** application/problem+json (RFC 9457) with our code and, where it helps, the findings, both versions, or a reference number. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(FieldError).optional(),
    findings: z.array(FindingView).optional(),
    /** STALE_VERSION: the row as it stands now. */
    current: z.unknown().optional(),
    /** FAULT: the number to quote when asking for help. */
    reference: z.string().optional(),
    /** NOT_ALLOWED: the roles that may. */
    roles: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
