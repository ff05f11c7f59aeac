import * as z from 'zod';
import { isDay, isRecordDay } from '#policy/kernel/day.ts';

/** Words shared by several contracts. */
export const Id = z.uuid();
/** A day from 1900 to 2199: what is typed, stored and shown. */
export const Day = z
  .string()
  .refine(isRecordDay, { error: 'day' })
  .meta({ format: 'date', examples: ['2026-11-19'] });
/** The first day of a rule or a number; of one that has no beginning, 0001-01-01. */
export const FromDay = z
  .string()
  .refine(isDay, { error: 'day' })
  .meta({ format: 'date', examples: ['2021-07-24'] });
export const Instant = z.string().meta({ format: 'date-time' });
export const Version = z.int().min(1);
/** The six digits of a county. */
export const Div = z.string().regex(/^\d{6}$/);
/** A region at any level: 2 province, 4 city, 6 county, 9 street. */
export const RegionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9})$/);

/** Text a person types: trimmed, no control characters nor those that turn the direction of what follows, so nothing odd reaches a sheet, a log or a page. */
export const typed = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/, { error: 'control' });

/** 'true' or 'false' in an address. */
export const Truth = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    total: z.int(),
    /** True when there are more than `total`: long histories are not counted to the end for every page. */
    more: z.boolean().optional(),
    page: z.int(),
    size: z.int(),
    rows: z.array(row),
  });

export const Consequence = z.enum(['block', 'warn', 'record', 'duty', 'case']);

/** A finding in the reader's language, ready to show. */
export const FindingView = z
  .object({
    rule: z.string(),
    version: z.int(),
    clauses: z.array(z.string()),
    consequence: Consequence,
    measured: z.number().nullable(),
    limit: z.number().nullable(),
    unit: z.enum(['minute', 'item', 'none']),
    field: z.string().nullable(),
    sentence: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'FindingView' });
export type FindingView = z.output<typeof FindingView>;

/** Why a teacher goes on although a rule asks. */
export const RuleAnswer = z.object({ rule: z.string().max(20), reason: typed(300, 2) }).meta({ id: 'RuleAnswer' });
export type RuleAnswer = z.output<typeof RuleAnswer>;
