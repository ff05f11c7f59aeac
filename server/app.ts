import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Pool } from 'pg';
import { audit, people } from '#contract/audit.ts';
import { board } from '#contract/board.ts';
import { desk } from '#contract/desk.ts';
import { family } from '#contract/family.ts';
import { finding } from '#contract/finding.ts';
import { homework } from '#contract/homework.ts';
import {
  classification,
  directory,
  duplicates,
  institutionFile,
  lists,
  platform,
  registry,
  sweep,
} from '#contract/institutions/index.ts';
import { load } from '#contract/load.ts';
import { calendar, place } from '#contract/place.ts';
import { rule } from '#contract/rule.ts';
import { session } from '#contract/session.ts';
import { imports, register } from '#contract/sheet.ts';
import { sessionRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { boardRoutes } from './board/index.ts';
import { calendarRoutes } from './calendar/routes.ts';
import type { Clock } from './clock.ts';
import { deskRoutes } from './desk/routes.ts';
import { familyRoutes } from './family/routes.ts';
import { findingRoutes } from './findings/routes.ts';
import { mountHealth } from './health/routes.ts';
import { loadRoutes } from './homework/index.ts';
import { registerRoutes } from './homework/register/routes.ts';
import { homeworkRoutes } from './homework/routes.ts';
import type { House } from './house.ts';
import { requestLocale } from './http/exchange.ts';
import { guardAnswers } from './http/headers.ts';
import { type MountOptions, mount } from './http/mount.ts';
import { problemOf, sendProblem } from './http/problem.ts';
import { importRoutes } from './imports/routes.ts';
import { type ImportRunner, startImportRunner } from './imports/runner.ts';
import {
  classificationRoutes,
  directoryRoutes,
  duplicateRoutes,
  institutionFileRoutes,
  listRoutes,
  platformRoutes,
  registryRoutes,
  sweepRoutes,
} from './institutions/index.ts';
import { peopleRoutes } from './people/routes.ts';
import { placeRoutes } from './places/routes.ts';
import { BUILT_WEB, mountPublicPages, mountStatic, sendFault } from './public/index.ts';
import { Refusal } from './refusal.ts';
import { ruleRoutes } from './rules/routes.ts';

export interface AppOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly logLevel: string;
  /** Tests parse every answer by its schema. */
  readonly strictAnswers?: boolean;
  /** Trust X-Forwarded-* of a TLS proxy in front. */
  readonly trustProxy?: boolean;
  /** Lets a Prometheus elsewhere read /metrics. */
  readonly metricsToken?: string | null;
  /** Hashes identity numbers. */
  readonly identityKey?: Buffer;
  /** The folder of the built pages. */
  readonly web?: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly imports: ImportRunner;
  }
}

/** Bytes of a JSON body; files travel as multipart under a cap of their own. */
const BODY_LIMIT = 1024 * 1024;

function bare(options: AppOptions): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: options.logLevel,
      // Identity numbers, phones and tokens travel in bodies and cookies; neither is logged.
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
    },
  });
  return app;
}

/** Whatever no route has answered: a page for who reads, problem+json for who calls. */
function answerFaults(app: FastifyInstance, house: House): void {
  const answer = (cause: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const reads = !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html');
    if (reads) return sendFault(house, request, reply, cause);
    return sendProblem(reply, problemOf(cause, requestLocale(request), request));
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new Refusal('NOT_FOUND'), request, reply));
}

function mountAll(app: FastifyInstance, options: MountOptions): void {
  mount(app, session, sessionRoutes, options);
  mount(app, place, placeRoutes, options);
  mount(app, calendar, calendarRoutes, options);
  mount(app, homework, homeworkRoutes, options);
  mount(app, load, loadRoutes, options);
  mount(app, finding, findingRoutes, options);
  mount(app, rule, ruleRoutes, options);
  mount(app, register, registerRoutes, options);
  mount(app, imports, importRoutes(app.imports), options);
  mount(app, desk, deskRoutes, options);
  mount(app, people, peopleRoutes, options);
  mount(app, audit, auditRoutes, options);
  mount(app, board, boardRoutes, options);
  mount(app, family, familyRoutes, options);
  mount(app, registry, registryRoutes, options);
  mount(app, institutionFile, institutionFileRoutes, options);
  mount(app, duplicates, duplicateRoutes, options);
  mount(app, platform, platformRoutes(app.imports), options);
  mount(app, lists, listRoutes, options);
  mount(app, classification, classificationRoutes, options);
  mount(app, directory, directoryRoutes, options);
  mount(app, sweep, sweepRoutes, options);
}

/** The whole server on a migrated database; it does not listen yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = bare(options);
  const { pool, clock, demo, identityKey } = options;
  const house: House = { pool, clock, demo, log: app.log, ...(identityKey && { identityKey }) };
  answerFaults(app, house);
  guardAnswers(app);
  mountHealth(app, house, options.metricsToken ?? null);
  await app.register(multipart);
  await app.register(rateLimit, { global: false });
  const runner = startImportRunner(house);
  app.decorate('imports', runner);
  app.addHook('onClose', () => runner.stop());
  mountAll(app, { house, strictAnswers: options.strictAnswers ?? false });
  mountPublicPages(app, house);
  await mountStatic(app, house, options.web ?? BUILT_WEB);
  return app;
}
