import type { family } from '#contract/family.ts';
import type { Handlers } from '../http/call.ts';
import { readFamilyHomework } from './read-homework.ts';

export const familyRoutes: Handlers<typeof family> = { homework: readFamilyHomework };
