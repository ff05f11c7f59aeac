import { html } from 'ghtml';
import type { Json, OpenApiDocument } from '#contract/openapi/index.ts';
import type { DocsText } from '../../messages/zh-CN/docs.ts';
import type { Page } from '../shell.ts';
import type { PageView } from '../view.ts';
import { apiDocument, docsText } from './document.ts';
import { type Operation, operationText } from './operation.ts';
import { typeText } from './type-text.ts';

const operationsOf = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

const moduleOf = (op: Operation): string => String(op.operation.operationId).split('.')[0] ?? '';
const nameOf = (t: DocsText, module: string): string => t.module[module as keyof typeof t.module] ?? module;

function shapes(t: DocsText, schemas: Json): string {
  const each = Object.entries(schemas).map(
    ([name, schema]) =>
      html`<div class="shape" id="shape-${name}"><h3>${name}</h3><pre>!${typeText(schema as Json)}</pre></div>`,
  );
  return html`<section id="shapes"><h2>${t.shapes}</h2><p class="lead">${t.shapesLead}</p>!${each}</section>`;
}

/** The same document that machines read, for people; it needs neither script nor network. */
export function apiDocsPage(view: PageView): Page {
  const t = docsText(view.locale);
  const document = apiDocument(view.locale);
  const all = operationsOf(document);
  const byModule = Map.groupBy(all, moduleOf);
  const contents = [...byModule].map(
    ([module, ops]) =>
      html`<li><a href="#${module}">${nameOf(t, module)}</a> <span class="note">${ops.length}</span></li>`,
  );
  const sections = [...byModule].map(
    ([module, ops]) =>
      html`<section id="${module}"><h2>${nameOf(t, module)}</h2>!${ops.map((op) => operationText(t, op, document.components.schemas))}</section>`,
  );
  return {
    title: t.title,
    main: html`<div class="docs"><div class="stack"><h1>${t.title}</h1><p class="lead">${t.lead(all.length)} <a href="/api/openapi.json">${t.document}</a></p>
<nav class="card" aria-label="${t.modules}"><ul class="contents">!${contents}<li><a href="#shapes">${t.shapes}</a></li></ul></nav>
<section class="card prose"><h2>${t.rulesTitle}</h2><ul>!${t.rules.map((r) => html`<li>${r}</li>`)}</ul></section></div>!${sections}!${shapes(t, document.components.schemas)}</div>`,
  };
}
