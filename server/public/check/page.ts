import { html } from 'ghtml';
import type { BoardCounty } from '#contract/board.ts';
import type { Problem } from '#contract/problem.ts';
import { check as en } from '../../messages/en/check.ts';
import type { Locale } from '../../messages/locale.ts';
import { type CheckText, check as zh } from '../../messages/zh-CN/check.ts';
import type { Page } from '../shell.ts';
import type { PageView } from '../view.ts';

const texts: Record<Locale, CheckText> = { 'zh-CN': zh, en };
export const checkText = (view: PageView): CheckText => texts[view.locale];

/** What was chosen before, so that a second try begins where the first ended. */
export interface Chosen {
  readonly system: '6-3' | '5-4';
  readonly region: string | null;
}
export const NOTHING_CHOSEN: Chosen = { system: '6-3', region: null };

export function uploadForm(view: PageView, counties: readonly BoardCounty[], chosen: Chosen): string {
  const t = checkText(view);
  const option = (value: string, name: string, on: boolean) =>
    html`<option value="${value}"!${on ? ' selected' : ''}>${name}</option>`;
  return html`<form class="card stack" method="post" action="/check" enctype="multipart/form-data"><div class="fields">
<div class="grow"><label for="file">${t.file}</label><input id="file" name="file" type="file" required accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"></div>
<div><label for="system">${t.system}</label><select id="system" name="system">!${Object.entries(t.systems).map(([v, n]) => option(v, n, v === chosen.system))}</select></div>
<div><label for="region">${t.place}</label><select id="region" name="region">!${option('', t.nation, false)}!${counties.map((c) => option(c.code, `${c.cityName ?? ''} ${c.name}`, c.code === chosen.region))}</select></div></div>
<p class="row"><button class="btn main" name="want" value="page">${t.submit}</button><button class="btn" name="want" value="copy">${t.download}</button><span class="note">${t.kept}</span></p></form>`;
}

const refused = (
  view: PageView,
  problem: Problem,
): string => html`<div class="msg bad" role="alert"><h2>${checkText(view).failed}</h2>
<p>${problem.detail ?? ''}!${problem.errors?.map((e) => html`${e.message}`) ?? ''}!${
  problem.detail === undefined && problem.errors === undefined ? html`${problem.title}` : ''
}</p></div>`;

/** The form, and above it why the last file was not read. */
export function checkPage(view: PageView, counties: readonly BoardCounty[], chosen: Chosen, problem?: Problem): Page {
  const t = checkText(view);
  return {
    title: t.title,
    section: 'check',
    status: problem?.status ?? 200,
    main: html`<div class="stack"><div><h1>${t.heading}</h1><p class="lead">${t.lead}</p></div>!${
      problem === undefined ? '' : refused(view, problem)
    }!${uploadForm(view, counties, chosen)}
<section class="card part"><h2>${t.templateTitle}</h2><p class="lead">${t.templateText}</p><p><a class="btn" href="/api/templates/homework">${t.template}</a></p></section></div>`,
  };
}
