import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import type { Clock } from './clock.ts';

/** What every use case may lean on. */
export interface House {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly log: FastifyBaseLogger;
  /** Under which identity numbers are hashed; absent where none is configured, and then none are taken. */
  readonly identityKey?: Buffer;
}
