import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Identity numbers, phones, passwords and tokens never reach the log, wherever a caller puts them. */
const SECRET = ['password', 'token', 'phone', 'identityNumber', 'authorization', 'cookie'];

export const openLog = (level: LogLevel): Log =>
  pino({
    level,
    redact: {
      paths: [
        ...SECRET,
        ...SECRET.map((name) => `*.${name}`),
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
      ],
      censor: '***',
    },
  });
