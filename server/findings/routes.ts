import type { finding } from '#contract/finding.ts';
import type { Handlers } from '../http/call.ts';
import { handleFinding } from './handle.ts';
import { listFindings, readFinding } from './list.ts';

export const findingRoutes: Handlers<typeof finding> = { list: listFindings, read: readFinding, handle: handleFinding };
