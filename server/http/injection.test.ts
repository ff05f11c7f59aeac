import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROLES, type Role } from '#contract/action.ts';
import { api } from '#contract/index.ts';
import type { Endpoint } from '#contract/kit.ts';
import { reachOf } from '../access/table.ts';
import { COUNTY, type Post, type SmallCounty } from '../testing/county.ts';
import { openTestHouse, type TestHouse, TODAY } from '../testing/house.ts';
import { inJson, PAYLOAD_NAMES, PAYLOADS, Sent, storedTexts } from '../testing/payloads.ts';
import { furnish, SAMPLES, type Sample, type Side } from '../testing/samples.ts';
import { fileBody } from '../testing/upload.ts';

let house: TestHouse;
let side: Side;
const cookies = new Map<Role, string>();
const sent = new Sent();

const postOf = (c: SmallCounty): Record<Role, Post> => ({
  'province-official': c.posts.province,
  'city-official': c.posts.city,
  'county-official': c.posts.county,
  principal: c.posts.principal,
  'grade-lead': c.posts.lead5,
  teacher: c.posts.chinese,
  guardian: c.posts.guardian,
  auditor: c.posts.auditor,
  admin: c.posts.admin,
  'institution-head': c.posts.head,
  'grid-worker': c.posts.worker,
  expert: c.posts.expert,
});
/** Who most likely gets as far as writing. */
const FIRST: readonly Role[] = ['teacher', 'county-official', 'principal', 'institution-head', ...ROLES];

beforeAll(async () => {
  house = await openTestHouse();
  const { county: c } = house;
  side = await furnish(house.pool, {
    div: COUNTY,
    school: c.school,
    classId: c.classes.g5,
    teacher: c.posts.chinese.personId,
    duty: c.posts.chinese.dutyId,
    institution: c.institutions.first,
  });
  for (const role of ROLES) cookies.set(role, await house.cookie(postOf(c)[role]));
});
afterAll(() => house.close());

interface Row {
  readonly label: string;
  readonly endpoint: Endpoint;
  readonly sample: (side: Side) => Sample;
}
const endpoints: Row[] = Object.entries(api).flatMap(([module, table]) =>
  Object.entries(table as Record<string, Endpoint>).map(([name, endpoint]) => ({
    label: `${module}.${name}`,
    endpoint,
    sample: (SAMPLES as unknown as Record<string, Record<string, (s: Side) => Sample>>)[module]![name]!,
  })),
);

type Part = 'params' | 'query' | 'body';
interface Place {
  readonly part: Part;
  readonly path: readonly (string | number)[];
}

/** Every string of a sample. */
function stringsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((each, at) => stringsOf(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => stringsOf(each, [...path, key]));
}

/** Strings that the schema takes and the sample leaves out. */
function spareStrings(schema: unknown, given: unknown): string[] {
  if (schema === undefined) return [];
  const { properties = {} } = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { type?: unknown; enum?: unknown }>;
  };
  return Object.entries(properties)
    .filter(([key, { type, enum: words }]) => type === 'string' && !words && !Object.hasOwn(given ?? {}, key))
    .map(([key]) => key);
}

function placesOf({ endpoint }: Row, sample: Sample): Place[] {
  return (['params', 'query', 'body'] as const).flatMap((part) => [
    ...stringsOf(sample[part]).map((path) => ({ part, path })),
    ...spareStrings(endpoint[part], sample[part]).map((key) => ({ part, path: [key] })),
  ]);
}

function withText(sample: Sample, { part, path }: Place, text: string): Sample {
  const whole = structuredClone({ ...sample, [part]: sample[part] ?? {} }) as Record<Part, unknown>;
  if (path.length === 0) return { ...sample, [part]: text };
  let at = whole[part] as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = text;
  return whole as Sample;
}

async function ask({ endpoint }: Row, sample: Sample, file: { name: string; text: string } | null) {
  const role = FIRST.find((each) => reachOf(endpoint.action, each) !== undefined);
  let url: string = `/api${endpoint.path}`;
  for (const [key, value] of Object.entries(sample.params ?? {}))
    url = url.replace(`{${key}}`, encodeURIComponent(value));
  const query = new URLSearchParams(Object.entries(sample.query ?? {}).map(([key, value]) => [key, String(value)]));
  const headers: Record<string, string> = role === undefined ? {} : { cookie: cookies.get(role)! };
  const body =
    file !== null
      ? fileBody(file.name, Buffer.from(file.text))
      : sample.body === undefined
        ? null
        : { payload: JSON.stringify(sample.body), headers: { 'content-type': 'application/json' } };
  return house.send({
    method: endpoint.method,
    url: query.size > 0 ? `${url}?${query}` : url,
    headers: { ...headers, ...body?.headers },
    ...(body === null ? {} : { payload: body.payload }),
  });
}

type Reply = Awaited<ReturnType<typeof ask>>;
/** What holds of every answer, whatever was sent. */
function expectHarmless(reply: Reply, text: string, mark: string, said: string): void {
  expect({ said, fault: reply.statusCode >= 500 }).toEqual({ said, fault: false });
  expect({
    said,
    stolen: JSON.stringify(reply.headers).includes('stolen') && reply.headers['set-cookie'] !== undefined,
  }).toEqual({
    said,
    stolen: false,
  });
  const type = String(reply.headers['content-type'] ?? '');
  expect({ said, html: type.includes('text/html') }).toEqual({ said, html: false });
  if (reply.statusCode < 400 && type.includes('json') && reply.body.includes(mark))
    expect({
      said,
      verbatim: [inJson(text), encodeURIComponent(text)].some((form) => reply.body.includes(form)),
    }).toEqual({ said, verbatim: true });
}

/** Reading it once more would end the session that asks, or hang. */
const apart = ({ label, endpoint }: Row): boolean => label === 'session.close' || endpoint.events !== undefined;

describe('text that would run elsewhere, in every string of every endpoint', () => {
  it.each(endpoints.filter((row) => !apart(row)))('$label', async (row) => {
    const sample = row.sample(side);
    for (const place of placesOf(row, sample)) {
      for (const name of PAYLOAD_NAMES) {
        const { mark, text } = sent.add(name);
        const said = `${row.label} ${place.part}.${place.path.join('.')} ${name}`;
        const reply = await ask(row, withText(sample, place, text), null);
        expectHarmless(reply, text, mark, said);
        const problem = reply.statusCode === 400 ? reply.json<{ code: string; errors?: { path: string }[] }>() : null;
        if (problem?.code !== 'INPUT_INVALID') continue;
        const field = [place.part, ...place.path].join('.');
        expect({
          said,
          named: (problem.errors ?? []).some(({ path }) => field.startsWith(path) || path.startsWith(field)),
        }).toEqual({
          said,
          named: true,
        });
      }
    }
    if (row.endpoint.upload !== true) return;
    for (const name of PAYLOAD_NAMES) {
      const [title, cell] = [sent.add(name), sent.add(name)];
      const reply = await ask(row, sample, {
        name: `${title.text}.csv`,
        text: `班级,学科,作业内容\n五（2）班,语文,"${cell.text.replaceAll('"', '""')}"\n`,
      });
      expectHarmless(reply, title.text, title.mark, `${row.label} file ${name}`);
    }
    await house.app.imports.drain();
  });

  it('is kept as it was typed wherever it was kept, and nothing ran', async () => {
    const stored = await storedTexts(house.pool);
    expect(new Set(stored.map(({ place }) => place)).size).toBeGreaterThan(3);
    const changed = stored.filter(({ text, mark }) => {
      const whole = sent.of(mark).trim();
      // A browser sends the name of a file encoded.
      const forms = [whole, inJson(whole), inJson(inJson(whole)), encodeURIComponent(whole)];
      return !forms.some((form) => text.includes(form));
    });
    expect(changed).toEqual([]);
    expect((await house.pool.query('select count(*)::int > 0 as found from assignment')).rows).toEqual([
      { found: true },
    ]);
  });
});

describe('text that would run elsewhere, on the pages for anyone', () => {
  const titles = (['sql', 'script', 'formula'] as const).map((name) => PAYLOADS[name]('zqpage'));
  const page = async (url: string) => {
    const reply = await house.send({ method: 'GET', url, headers: { accept: 'text/html' } });
    expect(reply.statusCode, url).toBeLessThan(500);
    expect(reply.headers['set-cookie'], url).toBeUndefined();
    expect(reply.body, url).not.toContain('<script>alert(1)');
    return reply.body;
  };

  it('the board shows it escaped, and otherwise as typed', async () => {
    const maths = await house.as(house.county.posts.maths);
    for (const title of titles) {
      const body = {
        classId: house.county.classes.g5b,
        subject: 'SX',
        title,
        content: `${title} ${title}`,
        form: 'oral' as const,
        place: 'home' as const,
        minutes: 5,
        assignedOn: TODAY,
        dueOn: '2026-11-20',
      };
      expect(await maths.homework.publish({ body })).toMatchObject({ ok: true });
    }
    const shown = await page(`/board/${house.county.school}/${TODAY}`);
    expect(shown).toContain('&#60;script&#62;alert(1)&#60;/script&#62;zqpage');
    expect(shown).toContain('&#61;HYPERLINK(&#34;http://x&#34;,&#34;y&#34;)');
    expect(shown).toContain('drop table assignment');
  });

  it.each(['/board?q=', '/board?region=', '/board/', '/rules/', '/rules?q=', '/check?system=', '/?lang=', '/nowhere/'])(
    '%s gives nothing back that runs',
    async (address) => {
      for (const name of PAYLOAD_NAMES) await page(address + encodeURIComponent(PAYLOADS[name]('zqpage')));
    },
  );
});
