import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type Sentence, StartRefusal, sentence } from './start-refusal.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says. Every name is described in docs/configuration.md. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute; null where none was named, then the server looks for a place itself. */
  readonly dataDir: string | null;
  /** null starts the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly poolSize: number;
  readonly demo: boolean;
  /** The demo's pinned day. */
  readonly demoToday: string;
  readonly logLevel: LogLevel;
  /** Believe X-Forwarded-* headers: only behind a proxy of one's own. */
  readonly trustProxy: boolean;
  /** Opens /metrics to whoever sends it as a bearer token; without one only this machine reads them. */
  readonly metricsToken: string | null;
  /** Hashes identity numbers; without one the data folder's own key does. */
  readonly identityKey: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StartRefusal with one sentence for every mistake found. */
export function readConfig(env: Environment): Config {
  const mistakes: Sentence[] = [];
  const take = <T>(name: string, fallback: T, parse: (given: string) => T | Sentence): T => {
    const given = env[name]?.trim() ?? '';
    if (given === '') return fallback;
    const parsed = parse(given);
    if (!isSentence(parsed)) return parsed;
    mistakes.push(parsed);
    return fallback;
  };

  const databaseUrl = take<string | null>('DATABASE_URL', null, parseDatabaseUrl);
  const config: Config = {
    port: take('PORT', 8080, (given) => parseWhole(given, 0, 65535) ?? sentence('notAPort', { given })),
    host: take('HOST', '127.0.0.1', (given) => (isHost(given) ? given : sentence('notAHost', { given }))),
    dataDir: take<string | null>('DATA_DIR', null, (given) => resolve(given)),
    databaseUrl,
    poolSize: take('DATABASE_POOL', 20, (given) => parseWhole(given, 1, 200) ?? sentence('notAPoolSize', { given })),
    demo: take('QINGZHOU_DEMO', databaseUrl === null, (given) => parseSwitch('QINGZHOU_DEMO', given)),
    demoToday: take('DEMO_TODAY', '2026-11-19', (given) => parseDay('DEMO_TODAY', given)),
    logLevel: take<LogLevel>('LOG_LEVEL', 'warn', parseLogLevel),
    trustProxy: take('TRUST_PROXY', false, (given) => parseSwitch('TRUST_PROXY', given)),
    metricsToken: take<string | null>('METRICS_TOKEN', null, (given) => given),
    identityKey: take<string | null>('IDENTITY_KEY', null, parseIdentityKey),
  };
  if (mistakes.length > 0) throw new StartRefusal(mistakes);
  return config;
}

const isSentence = (value: unknown): value is Sentence => typeof value === 'object' && value !== null && 'zh' in value;

function parseWhole(given: string, min: number, max: number): number | undefined {
  if (!/^\d{1,9}$/.test(given)) return undefined;
  const number = Number(given);
  return number >= min && number <= max ? number : undefined;
}

const isHost = (given: string): boolean =>
  isIP(given) !== 0 || /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(given);

function parseDatabaseUrl(given: string): string | Sentence {
  const url = URL.parse(given);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    return sentence('notADatabaseUrl');
  return given;
}

/** Shorter keys can be tried out; what is hashed has few forms. */
const KEY_LENGTH = 32;
const parseIdentityKey = (given: string): string | Sentence =>
  given.length >= KEY_LENGTH ? given : sentence('identityKeyShort', { least: KEY_LENGTH });

function parseSwitch(name: string, given: string): boolean | Sentence {
  if (/^(on|1|true|yes)$/i.test(given)) return true;
  if (/^(off|0|false|no)$/i.test(given)) return false;
  return sentence('notOnOrOff', { name, given });
}

function parseDay(name: string, given: string): string | Sentence {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return Temporal.PlainDate.from(given).toString();
  } catch {
    // 2026-02-30 has the shape of a day and is none.
  }
  return sentence('notADay', { name, given });
}

const parseLogLevel = (given: string): LogLevel | Sentence =>
  LOG_LEVELS.find((level) => level === given.toLowerCase()) ??
  sentence('notALogLevel', { given, levels: LOG_LEVELS.join(', ') });
