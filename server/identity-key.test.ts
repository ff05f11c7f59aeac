import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openIdentityKey, sealIdentity } from './identity-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingzhou-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of identity numbers', () => {
  it('is drawn at the first start, for its owner alone, and the same at the next', () => {
    const drawn = openIdentityKey(null, folder)!;
    expect(drawn).toHaveLength(64);
    expect(statSync(join(folder, 'identity.key')).mode & 0o777).toBe(0o600);
    expect(openIdentityKey(null, folder)).toEqual(drawn);
    expect(readFileSync(join(folder, 'identity.key'), 'utf8')).toBe(drawn.toString());
  });

  it('is the configured one where there is one, and none where there is neither', () => {
    expect(openIdentityKey('k'.repeat(32), folder)).toEqual(Buffer.from('k'.repeat(32)));
    expect(openIdentityKey(null, null)).toBeUndefined();
  });

  it('makes equal hashes of equal numbers, others under another key, and shows no day of birth', () => {
    const [one, other] = [Buffer.from('one key'), Buffer.from('another')];
    const sealed = sealIdentity(one, '11010519491231002X');
    expect(sealed.masked).toBe('110105********002X');
    expect(sealIdentity(one, '11010519491231002X').hash).toEqual(sealed.hash);
    expect(sealIdentity(other, '11010519491231002X').hash).not.toEqual(sealed.hash);
    expect(sealIdentity(one, '440524188001010014').hash).not.toEqual(sealed.hash);
  });
});
