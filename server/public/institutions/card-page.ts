import { html } from 'ghtml';
import { directory, type InstitutionCard } from '#contract/institutions/directory.ts';
import { payingTips, type Tip } from '#policy/institutions/index.ts';
import { directoryRoutes } from '../../institutions/index.ts';
import type { PageOf } from '../page.ts';
import type { PageView } from '../view.ts';
import { courses, facts, lists, points, staff, standing } from './card-parts.ts';
import { textOf } from './text.ts';

function tip(view: PageView, card: InstitutionCard, { key, numbers }: Tip): string {
  const [first = 0, second = 0] = numbers.map((name) => card.numbers[name] ?? 0);
  const say: (a: number, b: number) => string = textOf(view).tips[key];
  return html`<li>${say(first, second)}</li>`;
}

const tips = (view: PageView, card: InstitutionCard): string =>
  html`<section class="card part"><h2>${textOf(view).card.tips}</h2><ol class="prose steps">!${payingTips.map((each) => tip(view, card, each))}</ol></section>`;

/** The address of the file that was kept, where the one asked for was merged into it. */
export const keptAddress = (card: InstitutionCard, view: PageView, rest = ''): string | null =>
  view.path === `/institutions/${card.id}${rest}` ? null : `/institutions/${card.id}${rest}`;

/** `/institutions/{id}`: the live card behind every door code. */
export const cardPage: PageOf<typeof directory.card, InstitutionCard> = {
  url: '/institutions/:id',
  endpoint: directory.card,
  answer: async (call) => directoryRoutes.card(call),
  redirect: (card, view) => keptAddress(card, view),
  render(card, view) {
    const t = textOf(view);
    const about = [card.regionName, t.scope[card.scope], ...card.stages.map((s) => t.stages[s])].join(' · ');
    return {
      title: card.name,
      description: [about, ...Object.values(t.standing[card.standing])].join(' · '),
      section: 'institutions',
      main: html`<div class="stack"><div><p class="note no-print"><a href="/institutions">${t.card.back}</a></p><h1 lang="zh-CN">${card.name}</h1><p class="lead">${about}</p></div>
!${standing(view, card)}<div class="two"><section class="card part"><h2>${t.card.facts}</h2>!${facts(view, card)}</section>!${tips(view, card)}</div>
<section class="part"><h2>${t.card.courses}</h2>!${courses(view, card)}</section>
<div class="two"><div class="stack"><section class="card part"><h2>${t.card.points}</h2>!${points(view, card)}</section>!${lists(view, card)}</div><section class="card part"><h2>${t.card.staff}</h2>!${staff(view, card)}</section></div>
<p class="row no-print"><a class="btn" href="/institutions/${card.id}/door">${t.card.door}</a></p><p class="note">${t.card.updated(view.format.instant(card.changedAt))}</p></div>`,
    };
  },
};
