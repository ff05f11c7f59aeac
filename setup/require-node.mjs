// Imported first by every set-up script.
import { giveUp, messages } from './messages.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) giveUp(messages.nodeTooOld(process.version));
