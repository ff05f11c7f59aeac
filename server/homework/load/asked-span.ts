import { addDays } from '#policy/kernel/day.ts';
import { problemText } from '../../messages/index.ts';
import type { Locale } from '../../messages/locale.ts';
import { Refusal } from '../../refusal.ts';
import type { Span } from './load-days.ts';

/** Days that one look may span: a term. */
const LONGEST = 190;

/** The span asked for. @throws Refusal INPUT_INVALID on a span that is none or beyond a term */
export function requireSpan({ from, until }: Span, locale: Locale): Span {
  const t = problemText(locale).inputs;
  const last = addDays(from, LONGEST);
  const errors = [
    ...(until < from ? [{ path: 'query.until', message: t.tooSmall(from) }] : []),
    ...(until > last ? [{ path: 'query.until', message: t.tooBig(last) }] : []),
  ];
  if (errors.length > 0) throw new Refusal('INPUT_INVALID', { errors });
  return { from, until };
}
