import { readFileSync } from 'node:fs';
import { api } from '#contract/index.ts';
import { type Json, type OpenApiDocument, openApi } from '#contract/openapi/index.ts';
import { ACCESS, openToAnyone } from '../../access/table.ts';
import { docs as en } from '../../messages/en/docs.ts';
import { operations } from '../../messages/en/operations.ts';
import type { Locale } from '../../messages/locale.ts';
import { type DocsText, docs as zh } from '../../messages/zh-CN/docs.ts';

const texts: Record<Locale, DocsText> = { 'zh-CN': zh, en };
export const docsText = (locale: Locale): DocsText => texts[locale];

/** The contract's rows carry Chinese summaries; English readers get those of the catalogue. */
function inEnglish(document: OpenApiDocument): OpenApiDocument {
  const told = (operation: Json): Json => {
    const [module = '', name = ''] = String(operation.operationId).split('.');
    const summary = (operations as Record<string, Record<string, string>>)[module]?.[name];
    return { ...operation, summary };
  };
  const paths = Object.entries(document.paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, told(operation)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const held = new Map<Locale, OpenApiDocument>();

/** Made once: the rows do not change while the server runs. */
export function apiDocument(locale: Locale): OpenApiDocument {
  const known = held.get(locale);
  if (known !== undefined) return known;
  const { title, description } = texts[locale];
  const info = { title: `轻舟 Qingzhou · ${title}`, version, description };
  const made = openApi(api, info, (action) => {
    const { anyone: _, ...roles } = ACCESS[action];
    return { anyone: openToAnyone(action), roles };
  });
  const document = locale === 'en' ? inEnglish(made) : made;
  held.set(locale, document);
  return document;
}
