import { createRequire } from 'node:module';
import type { pinyin } from 'pinyin-pro';

const require = createRequire(import.meta.url);
let reader: typeof pinyin | undefined;

/** Its dictionary is read when the first name is written: an idle server does without. */
function readerOf(): typeof pinyin {
  reader ??= (require('pinyin-pro') as { pinyin: typeof pinyin }).pinyin;
  return reader;
}

/**
 * The pinyin initials by which people type a name: 实验小学 is 'syxx'. Letters and digits stand for themselves, other signs are left out.
 * A person's name begins with a surname, which may be read in its own way (单 shàn, 曾 zēng).
 */
export function initialsOf(name: string, of: 'person' | 'place'): string {
  const letters = readerOf()(name.normalize('NFKC'), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    surname: of === 'person' ? 'head' : 'off',
  });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
