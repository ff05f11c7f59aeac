import { html } from 'ghtml';
import { statements as en } from '../messages/en/statements.ts';
import type { Locale } from '../messages/locale.ts';
import { type Statement, statements as zh } from '../messages/zh-CN/statements.ts';
import type { Page } from './shell.ts';
import type { PageView } from './view.ts';

const texts: Record<Locale, Record<keyof typeof zh, Statement>> = { 'zh-CN': zh, en };

export const statementPage =
  (name: keyof typeof zh) =>
  (view: PageView): Page => {
    const { title, lead, parts } = texts[view.locale][name];
    const sections = parts.map(
      ({ heading, lines }) => html`<h2>${heading}</h2><ul>!${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
    );
    return {
      title,
      main: html`<div class="prose card"><h1>${title}</h1><p class="lead">${lead}</p>!${sections}</div>`,
    };
  };
