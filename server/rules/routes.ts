import type { rule } from '#contract/rule.ts';
import type { Handlers } from '../http/call.ts';
import { listRules, readRule } from './book.ts';
import { setParameter } from './set-parameter.ts';

export const ruleRoutes: Handlers<typeof rule> = { list: listRules, read: readRule, setParameter };
