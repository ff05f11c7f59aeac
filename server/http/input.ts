import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { Endpoint } from '#contract/kit.ts';
import type { FieldError } from '#contract/problem.ts';
import { problemText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';
import { Refusal } from '../refusal.ts';

type Issue = z.core.$ZodIssue;

function edge(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, locale: Locale): string {
  const t = problemText(locale).inputs;
  const isText = issue.origin === 'string' || issue.origin === 'array';
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' && Number(issue.minimum) <= 1) return t.required;
    return isText ? t.tooShort(String(issue.minimum)) : t.tooSmall(String(issue.minimum));
  }
  return isText ? t.tooLong(String(issue.maximum)) : t.tooBig(String(issue.maximum));
}

/** One issue in the reader's language. A schema names a sentence of the catalogue by giving its key as the error. */
function sentence(issue: Issue, locale: Locale): string {
  const t = problemText(locale).inputs;
  const own = t[issue.message as keyof typeof t];
  if (typeof own === 'string') return own;
  if (issue.code === 'too_small' || issue.code === 'too_big') return edge(issue, locale);
  if (issue.code === 'invalid_value') return t.choice(issue.values.map(String).join(' / '));
  if (issue.code === 'unrecognized_keys') return t.unknownKey(issue.keys.join(', '));
  if (issue.code === 'invalid_type') return issue.input === undefined ? t.required : t.type;
  return issue.code === 'invalid_format' ? t.type : t.other;
}

const fieldErrors = (part: string, error: z.core.$ZodError, locale: Locale): FieldError[] =>
  error.issues.map((issue) => ({ path: [part, ...issue.path].join('.'), message: sentence(issue, locale) }));

/** Places of text with the one character that the database cannot hold. */
function withNul(value: unknown, path: readonly PropertyKey[]): string[] {
  if (typeof value === 'string') return value.includes('\u0000') ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => withNul(each, [...path, key]));
}

/** Parses params, query and body by the endpoint's schemas. @throws Refusal INPUT_INVALID naming every field at once. */
export function parseInput(endpoint: Endpoint, request: FastifyRequest, locale: Locale): Record<string, unknown> {
  const parsed: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part] as z.ZodType | undefined;
    if (schema === undefined) continue;
    const result = schema.safeParse(request[part]);
    if (!result.success) {
      errors.push(...fieldErrors(part, result.error, locale));
      continue;
    }
    parsed[part] = result.data;
    const message = problemText(locale).inputs.control;
    errors.push(...withNul(result.data, [part]).map((path) => ({ path, message })));
  }
  // An id that cannot exist names nothing: the same answer as an id out of scope.
  if (errors.length > 0 && errors.every((e) => e.path.startsWith('params.'))) throw new Refusal('NOT_FOUND');
  if (errors.length > 0) throw new Refusal('INPUT_INVALID', { errors });
  return parsed;
}
