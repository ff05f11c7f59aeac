import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '#contract/problem.ts';
import { viewOf } from '../findings/view.ts';
import { problemText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';
import { Refusal } from '../refusal.ts';

/** The codes of the framework's own refusals, told in our form. */
const FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'TOO_LARGE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'NOT_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'NOT_JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'NOT_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'NOT_JSON',
  FST_ERR_BAD_URL: 'NOT_FOUND',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'FILE_UNREADABLE',
};

function ofRefusal(refusal: Refusal, locale: Locale): Problem {
  const t = problemText(locale);
  const { errors, findings, current, roles, detail } = refusal.matter;
  return {
    type: 'about:blank',
    title: t.titles[refusal.code],
    status: PROBLEM_STATUS[refusal.code],
    code: refusal.code,
    ...(detail === undefined ? {} : { detail: t.details[detail] }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(findings === undefined ? {} : { findings: findings.map((f) => viewOf(f, locale)) }),
    ...(current === undefined ? {} : { current }),
    ...(roles === undefined ? {} : { roles: [...roles] }),
  };
}

function known(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const mapped = code === undefined ? undefined : FRAMEWORK[code];
  if (mapped !== undefined) return new Refusal(mapped);
  if (statusCode === 429) return new Refusal('TOO_MANY_REQUESTS');
  return statusCode !== undefined && statusCode < 500 ? new Refusal('NOT_JSON') : undefined;
}

/** Any thrown thing as problem+json; a fault is logged whole and answered with a number to quote. */
export function problemOf(error: unknown, locale: Locale, request: FastifyRequest): Problem {
  const refusal = known(error);
  if (refusal !== undefined) return { ...ofRefusal(refusal, locale), instance: request.url };
  const reference = randomBytes(4).toString('hex').toUpperCase();
  request.log.error({ err: error, reference }, 'fault');
  const t = problemText(locale);
  return {
    type: 'about:blank',
    title: t.titles.FAULT,
    status: 500,
    code: 'FAULT',
    detail: t.faultDetail(reference),
    reference,
    instance: request.url,
  };
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
