import './require-node.mjs';
import { install } from './install.mjs';
import { requireWeb } from './web.mjs';

await install();
await requireWeb();
