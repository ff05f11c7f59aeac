import { html } from 'ghtml';
import { directory, type InstitutionCard } from '#contract/institutions/directory.ts';
import { directoryRoutes } from '../../institutions/index.ts';
import type { PageOf } from '../page.ts';
import { keptAddress } from './card-page.ts';
import { courses, facts, points, staff, standing } from './card-parts.ts';
import { qrCode } from './qr.ts';
import { textOf } from './text.ts';

/** `/institutions/{id}/door`: one sheet of A4 for the entrance (PS-9, FE-7). */
export const doorPage: PageOf<typeof directory.card, InstitutionCard> = {
  url: '/institutions/:id/door',
  endpoint: directory.card,
  answer: async (call) => directoryRoutes.card(call),
  redirect: (card, view) => keptAddress(card, view, '/door'),
  render(card, view) {
    const t = textOf(view);
    return {
      title: t.door.title(card.name),
      section: 'institutions',
      main: html`<div class="stack"><p class="note no-print">${t.door.print} <a href="/institutions/${card.id}">${t.door.card}</a></p>
<article class="card door stack"><header><div><p class="note">${t.door.heading}</p><h1 lang="zh-CN">${card.name}</h1>!${standing(view, card)}</div><figure>!${qrCode(`${view.origin}/institutions/${card.id}`, t.door.qr(card.name))}<figcaption>${t.door.scan}</figcaption></figure></header>
!${facts(view, card)}<section class="part"><h2>${t.card.points}</h2>!${points(view, card)}</section><section class="part"><h2>${t.card.courses}</h2>!${courses(view, card)}</section>
<section class="part"><h2>${t.card.staff}</h2>!${staff(view, card)}</section><p class="note">${t.door.printed(view.format.plainDay(view.today))}</p></article></div>`,
    };
  },
};
