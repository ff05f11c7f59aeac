import { html } from 'ghtml';
import type { Json } from '#contract/openapi/index.ts';

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const HOME = '#/components/schemas/';

function bounds(low: unknown, high: unknown): string {
  if (low === undefined && high === undefined) return '';
  // Whole numbers are bounded by what a double can hold; that says nothing to a reader.
  const top = typeof high === 'number' && high >= Number.MAX_SAFE_INTEGER ? '' : (high ?? '');
  const bottom = typeof low === 'number' && low <= Number.MIN_SAFE_INTEGER ? '' : (low ?? '');
  return bottom === '' && top === '' ? '' : ` ${bottom}…${top}`;
}

function plain(schema: Json): string {
  if (schema.type === 'string') {
    const format = typeof schema.format === 'string' ? ` ${schema.format}` : '';
    return `string${format}${bounds(schema.minLength, schema.maxLength)}`;
  }
  if (schema.type === 'integer' || schema.type === 'number')
    return `${schema.type}${bounds(schema.minimum, schema.maximum)}`;
  return typeof schema.type === 'string' ? schema.type : 'any';
}

function objectText(schema: Json, indent: string): string {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  if (fields.length === 0)
    return html`{ [key]: !${schema.additionalProperties ? typeText(schema.additionalProperties as Json, indent) : 'any'} }`;
  const inner = `${indent}  `;
  const lines = fields.map(
    ([name, field]) => html`${inner}${name}${required.has(name) ? '' : '?'}: !${typeText(field, inner)}`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** A schema as one reads a type: names lead to where they are written out. Markup, already escaped. */
export function typeText(schema: Json, indent = ''): string {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.slice(HOME.length);
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (Array.isArray(schema.enum)) return html`${schema.enum.map((v) => JSON.stringify(v)).join(' | ')}`;
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (choices.length > 0) return choices.map((c) => typeText(c, indent)).join(' | ');
  const parts = list(schema.allOf);
  if (parts.length > 0) return parts.map((p) => typeText(p, indent)).join(' &amp; ');
  if (schema.type === 'array') return html`!${typeText((schema.items ?? {}) as Json, indent)}[]`;
  if (schema.type === 'object') return objectText(schema, indent);
  return html`${plain(schema)}`;
}
