import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { StartRefusal } from './start-refusal.ts';

const sentences = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (cause) {
    if (cause instanceof StartRefusal) return cause.sentences.map((s) => s.en);
    throw cause;
  }
  return [];
};

describe('configuration', () => {
  it('needs nothing: embedded database, demo on its pinned day, this machine only', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: null,
      databaseUrl: null,
      poolSize: 20,
      demo: true,
      demoToday: '2026-11-19',
      logLevel: 'warn',
      trustProxy: false,
      metricsToken: null,
      identityKey: null,
    });
  });

  it('keeps the demo out of a database that an office provides, unless it is asked for', () => {
    const url = 'postgresql://qingzhou:secret@db.example:5432/qingzhou';
    expect(readConfig({ DATABASE_URL: url }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: url, QINGZHOU_DEMO: 'on' }).demo).toBe(true);
    expect(readConfig({ QINGZHOU_DEMO: 'off' }).demo).toBe(false);
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ HOST: 'desk.edu.example' }, { host: 'desk.edu.example' }],
    [{ DATA_DIR: '/srv/../srv/qz' }, { dataDir: '/srv/qz' }],
    [{ DATABASE_URL: 'postgres:///qingzhou?host=/run/postgresql' }, { poolSize: 20 }],
    [{ LOG_LEVEL: 'INFO' }, { logLevel: 'info' }],
    [{ TRUST_PROXY: 'on' }, { trustProxy: true }],
    [{ METRICS_TOKEN: 'long-and-random' }, { metricsToken: 'long-and-random' }],
    [{ IDENTITY_KEY: 'k'.repeat(32) }, { identityKey: 'k'.repeat(32) }],
  ])('reads %o', (env, expected) => {
    expect(readConfig(env as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: '-1' }, /^PORT must be a whole number from 0 to 65535, not "-1"\.$/],
    [{ PORT: '65536' }, /^PORT/],
    [{ PORT: '80.5' }, /^PORT/],
    [{ HOST: 'a b' }, /^HOST must be an IP address or a host name/],
    [{ HOST: '999.1.1.1' }, /^HOST/],
    [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL must look like postgresql/],
    [{ DATABASE_URL: 'postgresql://host' }, /^DATABASE_URL/],
    [{ DATABASE_POOL: '0' }, /^DATABASE_POOL/],
    [{ QINGZHOU_DEMO: 'perhaps' }, /^QINGZHOU_DEMO must be on or off/],
    [{ DEMO_TODAY: '2026-02-30' }, /^DEMO_TODAY must be a day/],
    [{ DEMO_TODAY: '19.11.2026' }, /^DEMO_TODAY/],
    [{ IDENTITY_KEY: 'short' }, /^IDENTITY_KEY must have at least 32/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal/],
  ])('refuses %o in one sentence', (env, expected) => {
    expect(sentences(env as Record<string, string>)).toEqual([expect.stringMatching(expected)]);
  });

  it('lists every mistake at once', () => {
    expect(sentences({ PORT: 'x', HOST: '?', LOG_LEVEL: 'x' })).toHaveLength(3);
  });
});
