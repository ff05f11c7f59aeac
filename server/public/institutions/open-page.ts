import { html } from 'ghtml';
import { type DirectoryCounty, directory } from '#contract/institutions/directory.ts';
import { directoryRoutes } from '../../institutions/index.ts';
import type { PageOf } from '../page.ts';
import type { PageView } from '../view.ts';
import { textOf } from './text.ts';

function file(view: PageView, c: DirectoryCounty): string {
  const at = `/open/institutions/${c.code}`;
  return html`<tr><td>${[c.cityName, c.name].filter(Boolean).join(' ')} <span class="note">${c.code}</span></td><td class="num">${view.format.number(c.institutions)}</td><td><a href="${at}.json">JSON</a> · <a href="${at}.csv">CSV</a></td></tr>`;
}

/** `/open/institutions`: what the open data are, where they lie, and what one may do with them. */
export const openPage: PageOf<typeof directory.counties, DirectoryCounty[]> = {
  url: '/open/institutions',
  endpoint: directory.counties,
  answer: async (call) => directoryRoutes.counties(call),
  render(counties, view) {
    const t = textOf(view).open;
    const fields = Object.entries(t.names).map(
      ([name, meaning]) => html`<tr><td><code>${name}</code></td><td>${meaning}</td></tr>`,
    );
    return {
      title: t.title,
      description: t.lead,
      section: 'institutions',
      main: html`<div class="stack"><div><h1>${t.heading}</h1><p class="lead">${t.lead}</p></div>
<section class="part"><h2>${t.files}</h2><div class="scroll"><table class="table"><thead><tr><th scope="col">${t.countyName}</th><th scope="col" class="num">${t.count}</th><th scope="col">${t.files}</th></tr></thead><tbody>!${counties.map((c) => file(view, c))}</tbody></table></div></section>
<section class="card part"><h2>${t.licenceTitle}</h2><p>${t.licence}</p><p>${t.suppression}</p></section>
<section class="card part"><h2>${t.feedTitle}</h2><p>${t.feed}</p></section><section class="card part"><h2>${t.validityTitle}</h2><p>${t.validity} <a href="/api/docs">${t.api}</a></p></section>
<section class="part"><h2>${t.fields}</h2><div class="scroll"><table class="table"><thead><tr><th scope="col">${t.field}</th><th scope="col">${t.meaning}</th></tr></thead><tbody>!${fields}</tbody></table></div></section></div>`,
    };
  },
};
