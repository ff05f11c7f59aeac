import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { directory, type OpenCounty, type OpenInstitution } from '#contract/institutions/directory.ts';
import type { House } from '../../house.ts';
import { parseInput } from '../../http/input.ts';
import { problemOf, sendProblem } from '../../http/problem.ts';
import { serialiserOf } from '../../http/serialise.ts';
import { directoryRoutes } from '../../institutions/index.ts';
import { Refusal } from '../../refusal.ts';
import { guardText } from '../../sheets/index.ts';
import { answerOf } from '../page.ts';
import { viewOfRequest } from '../view.ts';

/** Whoever fetches all counties of a province once an hour stays well below it. */
const CALM = { rateLimit: { max: 300, timeWindow: '1 minute' } };

const COLUMNS = [
  'id',
  'div',
  'regionName',
  'name',
  'creditCode',
  'legalForm',
  'scope',
  'stages',
  'modes',
  'status',
  'statusSince',
  'standing',
  'licenceNo',
  'licenceAuthority',
  'licenceFrom',
  'licenceUntil',
  'path',
  'whiteSince',
  'blackSince',
  'validUntil',
  'points',
  'courses',
  'changedAt',
] as const satisfies readonly (keyof OpenInstitution)[];

function csvCell(value: OpenInstitution[(typeof COLUMNS)[number]]): string {
  const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(' ') : String(value ?? '');
  return `"${guardText(text).replaceAll('"', '""')}"`;
}
/** One line per institution; of courses only how many. The mark in front lets office programs read Chinese. */
function csvOf({ institutions }: OpenCounty): string {
  const lines = institutions.map((i) =>
    COLUMNS.map((column) => (column === 'courses' ? String(i.courses.length) : csvCell(i[column]))).join(','),
  );
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

const write = {
  county: serialiserOf(directory.open.output as unknown as z.ZodType, false),
  changes: serialiserOf(directory.changes.output as unknown as z.ZodType, false),
};

/** What is told depends on the day as well: nothing is older than its morning. */
const modified = ({ changedAt, day }: OpenCounty): Date =>
  new Date(Math.max(Date.parse(changedAt ?? `${day}T00:00:00+08:00`), Date.parse(`${day}T00:00:00+08:00`)));

function isKnown(request: FastifyRequest, tag: string, at: Date): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  if (tags !== undefined) return tags.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
  return since !== undefined && Date.parse(since) >= Math.floor(at.getTime() / 1000) * 1000;
}

function send(request: FastifyRequest, reply: FastifyReply, county: OpenCounty, kind: 'json' | 'csv'): FastifyReply {
  const text = kind === 'json' ? write.county(county) : csvOf(county);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const at = modified(county);
  reply.headers({
    etag: tag,
    'last-modified': at.toUTCString(),
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (isKnown(request, tag, at)) return reply.code(304).send();
  const type = kind === 'json' ? 'application/json' : 'text/csv';
  return reply.header('content-type', `${type}; charset=utf-8`).send(text);
}

const NAME = /^(\d{6})\.(json|csv)$/;

/** `/open/institutions/{county}.json`, `.csv` and the change feed: the endpoints' own answers under addresses that do not change. */
export function mountOpenFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { name: string } }>('/open/institutions/:name', { config: CALM }, async (request, reply) => {
    const view = viewOfRequest(house, request);
    try {
      const [, county, kind] = NAME.exec(request.params.name) ?? [];
      if (county === undefined) throw new Refusal('NOT_FOUND');
      const page = {
        endpoint: directory.open,
        answer: async (call: Parameters<typeof directoryRoutes.open>[0]) => directoryRoutes.open(call),
      };
      const asked = async () => ({ params: { county } });
      return send(request, reply, await answerOf(house, page, request, reply, view, asked), kind as 'json' | 'csv');
    } catch (cause) {
      return sendProblem(reply, problemOf(cause, view.locale, request));
    }
  });
  app.get('/open/institutions/changes', { config: CALM }, async (request, reply) => {
    const view = viewOfRequest(house, request);
    try {
      const page = {
        endpoint: directory.changes,
        answer: async (call: Parameters<typeof directoryRoutes.changes>[0]) => directoryRoutes.changes(call),
      };
      const asked = async () => parseInput(directory.changes, request, view.locale);
      const feed = await answerOf(house, page, request, reply, view, asked);
      reply.headers({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
      return reply.header('content-type', 'application/json; charset=utf-8').send(write.changes(feed));
    } catch (cause) {
      return sendProblem(reply, problemOf(cause, view.locale, request));
    }
  });
}
