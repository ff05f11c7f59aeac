import { html } from 'ghtml';
import { type BoardCounty, type BoardSchool, board, MOST_SCHOOLS } from '#contract/board.ts';
import { boardRoutes, countiesWithSchools } from '../board/index.ts';
import type { PageOf } from './page.ts';
import type { PageView } from './view.ts';

interface Found {
  readonly counties: readonly BoardCounty[];
  readonly schools: readonly BoardSchool[];
}

function form(view: PageView, counties: readonly BoardCounty[]): string {
  const t = view.text.find;
  const chosen = view.query.get('region');
  return html`<form class="card fields" method="get" role="search">
<div class="grow"><label for="q">${t.name}</label><input id="q" name="q" type="search" maxlength="40" value="${view.query.get('q')}"></div>
<div><label for="region">${t.county}</label><select id="region" name="region"><option value="">${t.allCounties}</option>!${counties.map(
    (c) => html`<option value="${c.code}"!${c.code === chosen ? ' selected' : ''}>${c.cityName} ${c.name}</option>`,
  )}</select></div><button class="btn main">${t.submit}</button></form>`;
}

function school(view: PageView, s: BoardSchool): string {
  const t = view.text.find;
  const state =
    s.published > 0
      ? html`<span class="tag ok">${t.today(s.published, s.classes)}</span>`
      : html`<span class="tag">${t.noneToday(s.classes)}</span>`;
  return html`<li><a class="card" href="/board/${s.id}"><b>${s.name}</b><span class="note">${s.regionName} · ${view.words.schoolKind[s.kind]} · ${view.words.setting[s.setting]}</span><br>!${state}</a></li>`;
}

function nothing(view: PageView, { counties }: Found): string {
  const t = view.text.find;
  const q = view.query.get('q');
  const county = counties.find((c) => c.code === view.query.get('region'));
  const filters = [county && t.inCounty(county.name), q && t.named(q)].filter(Boolean).join(' ');
  if (filters === '') return html`<p class="msg">${t.noSchools}</p>`;
  return html`<div class="msg"><p>${t.none(filters)}${t.noneHint}</p><p><a href="/board">${t.clear}</a></p></div>`;
}

export const findPage: PageOf<typeof board.schools, Found> = {
  url: '/board',
  endpoint: board.schools,
  answer: async (call) => ({
    counties: await countiesWithSchools(call.tx, call.house.clock.today()),
    schools: await boardRoutes.schools(call),
  }),
  render(found, view) {
    const t = view.text.find;
    const { schools } = found;
    const count = schools.length < MOST_SCHOOLS ? t.found(schools.length) : t.most(schools.length);
    return {
      title: t.title,
      description: t.lead,
      section: 'board',
      main: html`<div class="stack"><div><h1>${t.heading}</h1><p class="lead">${t.lead}</p></div>!${form(view, found.counties)}!${
        schools.length === 0
          ? nothing(view, found)
          : html`<p class="note">${count}</p><ul class="schools">!${schools.map((s) => school(view, s))}</ul>`
      }</div>`,
    };
  },
};
