import { html } from 'ghtml';
import type { Access, Json } from '#contract/openapi/index.ts';
import type { DocsText } from '../../messages/zh-CN/docs.ts';
import { sampleOf } from './sample.ts';
import { typeText } from './type-text.ts';

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operation: Json;
}
interface Told {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-action': string;
  readonly 'x-access': Access;
  readonly parameters: readonly {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: Json;
    $ref?: string;
  }[];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, { schema: Json }> }>>;
}

function who(t: DocsText, { anyone, roles }: Access): string {
  const named = Object.entries(roles).map(
    ([role, reach]) => `${t.role[role as keyof typeof t.role]} (${t.reach[reach as keyof typeof t.reach]})`,
  );
  return anyone ? t.anyone : named.join(' · ');
}

function parameters(t: DocsText, told: Told): string {
  const given = told.parameters.filter((p) => p.$ref === undefined);
  if (given.length === 0) return '';
  return html`<h4>${t.parameters}</h4><ul class="fields-of">!${given.map(
    (p) =>
      html`<li><code>${p.name}</code> <span class="note">${t.places[p.in]}!${p.required ? html` · ${t.required}` : ''}</span> <code>!${typeText(p.schema)}</code></li>`,
  )}</ul>`;
}

function content(part: { content?: Record<string, { schema: Json }> } | undefined): string {
  const [entry] = Object.entries(part?.content ?? {});
  if (entry === undefined) return '';
  const [media, { schema }] = entry;
  if (media !== 'application/json') return html`<pre>${media}</pre>`;
  return html`<pre>!${typeText(schema)}</pre>`;
}

/** A request one can paste into a shell. */
function curl({ method, path }: Operation, told: Told, shapes: Json): string {
  const asked = told.parameters.filter((p) => p.in === 'query' && p.required && p.$ref === undefined);
  const query = asked.map((p) => `${p.name}=${String(sampleOf(p.schema, shapes))}`).join('&');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(sampleOf(told.parameters.find((p) => p.name === name)?.schema ?? {}, shapes)),
  );
  const parts = ['curl'];
  if (!told['x-access'].anyone) parts.push('-b cookies.txt');
  if (told['x-action'] === 'session.open') parts.push('-c cookies.txt');
  if (method !== 'get') parts.push(`-X ${method.toUpperCase()}`);
  const body = told.requestBody?.content;
  if (body?.['multipart/form-data'] !== undefined) parts.push('-F file=@register.xlsx');
  const json = body?.['application/json'];
  if (json !== undefined)
    parts.push(`-H 'content-type: application/json' -d '${JSON.stringify(sampleOf(json.schema, shapes))}'`);
  return [...parts, `'http://localhost:8080/api${filled}${query === '' ? '' : `?${query}`}'`].join(' ');
}

/** One endpoint: who may, what goes in, what comes out, what can go wrong, and how to try it. */
export function operationText(t: DocsText, op: Operation, shapes: Json): string {
  const told = op.operation as unknown as Told;
  const [good, ...bad] = Object.entries(told.responses);
  const codes = bad.map(([status, { description }]) => html`<b>${status}</b> ${description}`).join(' · ');
  return html`<article class="card op" id="${told.operationId}"><h3><span class="tag verb">${op.method.toUpperCase()}</span> <code>/api${op.path}</code></h3><p>${told.summary}</p>
<dl class="facts"><dt>${t.action}</dt><dd><code>${told['x-action']}</code></dd><dt>${t.who}</dt><dd>${who(t, told['x-access'])}</dd></dl>
!${parameters(t, told)}!${told.requestBody === undefined ? '' : html`<h4>${t.body}</h4>!${content(told.requestBody)}`}<h4>${t.answer} ${good?.[0]}</h4>!${
    content(good?.[1]) || html`<p class="note">${t.nothing}</p>`
  }<h4>${t.problems}</h4><p class="note">!${codes}</p><h4>${t.example}</h4><pre>${curl(op, told, shapes)}</pre></article>`;
}
