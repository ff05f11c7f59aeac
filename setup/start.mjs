import './require-node.mjs';
import { install } from './install.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { findNode, serverFlags, toolEnvironment } from './runtime.mjs';
import { requireWeb } from './web.mjs';

await install();
await requireWeb();
process.exitCode = await run(findNode(), [...serverFlags, inProject('server', 'main.ts')], {
  env: toolEnvironment(),
  watched: true,
});
