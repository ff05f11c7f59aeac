import { html } from 'ghtml';
import {
  type DirectoryAnswer,
  type DirectoryCounty,
  directory,
  type FoundInstitution,
  type ListedPlace,
  MOST_FOUND,
} from '#contract/institutions/directory.ts';
import { countiesToChoose, directoryRoutes } from '../../institutions/index.ts';
import type { PageOf } from '../page.ts';
import type { PageView } from '../view.ts';
import { TONES, textOf } from './text.ts';

type Choice = Pick<DirectoryCounty, 'code' | 'name' | 'cityName'>;
interface Found {
  readonly counties: readonly Choice[];
  readonly answer: DirectoryAnswer;
}

function select(view: PageView, name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const chosen = view.query.get(name) ?? '';
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">!${options.map(
    ([value, text]) => html`<option value="${value}"!${value === chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></div>`;
}

function form(view: PageView, counties: readonly Choice[]): string {
  const t = textOf(view);
  const places = counties.map((c) => [c.code, [c.cityName, c.name].filter(Boolean).join(' ')] as const);
  const any = ['', t.any] as const;
  return html`<form class="card fields" method="get" role="search">
<div class="whole"><label for="q">${t.name}</label><input id="q" name="q" type="search" maxlength="40" value="${view.query.get('q')}" aria-describedby="q-hint"><p class="note" id="q-hint">${t.nameHint}</p></div>
!${select(view, 'region', t.county, [['', t.allCounties], ...places])}!${select(view, 'list', t.list, [any, ...Object.entries(t.lists)])}!${select(
    view,
    'kind',
    t.kind,
    [any, ['subject', t.scope.subject], ['non-subject', t.scope['non-subject']]],
  )}!${select(view, 'stage', t.stage, [any, ...Object.entries(t.stages)])}<button class="btn main">${t.submit}</button></form>`;
}

function institution(view: PageView, i: FoundInstitution): string {
  const t = textOf(view);
  const about = [i.regionName, t.scope[i.scope], ...i.stages.map((s) => t.stages[s])].join(' · ');
  return html`<li><a class="card" href="/institutions/${i.id}"><b lang="zh-CN">${i.name}</b><span class="tag ${TONES[i.standing]}">${t.standing[i.standing].say}</span><br><span class="note">${about}</span>!${
    i.address === null ? '' : html`<br><span class="note" lang="zh-CN">${i.address}</span>`
  }</a></li>`;
}

function place(view: PageView, p: ListedPlace): string {
  const t = textOf(view);
  return html`<li class="card"><b lang="zh-CN">${p.name}</b> <span class="tag over">${t.standing.unlicensed.say}</span><br><span lang="zh-CN">${[p.regionName, p.address].filter(Boolean).join(' · ')}</span><br><span class="note"><span lang="zh-CN">${p.reason}</span> · ${t.since(view.format.plainDay(p.since))}</span></li>`;
}

function results(view: PageView, { answer: { institutions, places } }: Found): string {
  const t = textOf(view);
  if (institutions.length === 0 && places.length === 0) {
    const filtered = view.query.size > 0;
    return html`<div class="msg"><p>${filtered ? t.none : t.noInstitutions}!${filtered ? html` ${t.noneHint}` : ''}</p>!${filtered ? html`<p><a href="/institutions">${t.clear}</a></p>` : ''}</div>`;
  }
  const n = institutions.length;
  const found =
    n === 0
      ? ''
      : html`<p class="note" role="status">${n < MOST_FOUND ? t.found(n) : t.most(n)}</p><ul class="schools found">!${institutions.map((i) => institution(view, i))}</ul>`;
  const unlicensed =
    places.length === 0
      ? ''
      : html`<section class="part"><h2>${t.placesTitle}</h2><p class="lead">${t.placesLead}</p><ul class="schools">!${places.map((p) => place(view, p))}</ul></section>`;
  return html`!${found}!${unlicensed}`;
}

/** `/institutions`: for whoever is about to pay. */
export const searchPage: PageOf<typeof directory.search, Found> = {
  url: '/institutions',
  endpoint: directory.search,
  answer: async (call) => ({
    counties: await countiesToChoose(call.tx),
    answer: await directoryRoutes.search(call),
  }),
  render(found, view) {
    const t = textOf(view);
    return {
      title: t.title,
      description: t.lead,
      section: 'institutions',
      main: html`<div class="stack"><div><h1>${t.heading}</h1><p class="lead">${t.lead}</p></div>!${form(view, found.counties)}!${results(view, found)}<p class="note"><a href="/open/institutions">${t.open.title}</a></p></div>`,
    };
  },
};
