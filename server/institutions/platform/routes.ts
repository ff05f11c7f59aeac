import type { platform } from '#contract/institutions/platform.ts';
import type { Handlers } from '../../http/call.ts';
import { beginImport } from '../../imports/begin.ts';
import type { ImportRunner } from '../../imports/runner.ts';
import { handleDifference, listDifferences } from './differences.ts';
import { countDifferences, listRuns } from './runs.ts';

export const platformRoutes = (runner: ImportRunner): Handlers<typeof platform> => ({
  upload: (call) => beginImport(call, 'platform', runner),
  runs: listRuns,
  counts: countDifferences,
  differences: listDifferences,
  handle: handleDifference,
});
