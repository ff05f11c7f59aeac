import { html } from 'ghtml';
import { limitKey, limitRule } from '#policy/homework/index.ts';
import { NATION, nationalValues, parametersAt } from '#policy/kernel/parameter.ts';
import type { Page } from './shell.ts';
import type { PageView } from './view.ts';

/** A light boat on quiet water. */
const WATER = `<svg class="water" viewBox="0 0 1200 260" preserveAspectRatio="xMaxYMax slice" aria-hidden="true"><path d="M0 176c160-22 300-22 460 0s300 22 440 4 200-14 300-4v84H0z" fill="#17427f"/><g transform="translate(950 46) rotate(-2) scale(.92)"><path d="M62 0v112H8z" fill="#fff"/><path d="M74 26c34 18 54 48 58 86H74z" fill="#a9c6ec"/><path d="M-6 122h156c-9 22-26 32-48 32H42c-22 0-39-10-48-32z" fill="#fff"/></g><path d="M0 204c180-26 340-20 500 0s320 18 460-2 180-10 240-2v60H0z" fill="#1d519a" opacity=".9"/><path d="M0 232c220-22 360-10 540 2s340 6 660-12v38H0z" fill="#2b66b8" opacity=".75"/></svg>`;

const hero = ({ text: { home: t } }: PageView): string => html`<div class="hero">!${WATER}<div class="wrap">
<h1>${t.heading}</h1><p class="lead">${t.lead}</p>
<form action="/board" method="get" role="search"><div><label class="sr" for="q">${t.searchLabel}</label><input id="q" name="q" type="search" maxlength="40" placeholder="${t.searchPlaceholder}"></div><button class="btn main">${t.search}</button></form>
<a class="more" href="/board">${t.browse}</a></div></div>`;

/** The three limits of the plan, read from the rules in force today. */
function numbers({ text: { home: t }, today }: PageView): string {
  const inForce = parametersAt(nationalValues, NATION, today);
  const stages = [
    { grade: 1, name: t.lower, note: t.lowerNote },
    { grade: 5, name: t.upper, note: t.daily },
    { grade: 8, name: t.junior, note: t.daily },
  ];
  return html`<section><h2>${t.numbersTitle}</h2><p class="lead">${t.numbersLead}</p><dl class="figures">!${stages.map(
    ({ grade, name, note }) => {
      const cls = { grade, system: '6-3' as const };
      return html`<div class="card"><dt>${name}</dt><dd><p>${note}</p><b>${inForce.get(limitKey(cls))}</b> ${t.unit} <a class="note" href="/rules/${limitRule(cls)}">${t.clause}</a></dd></div>`;
    },
  )}</dl></section>`;
}

function doors({ text: { home: t, shell } }: PageView): string {
  const open = [
    ['/board', t.boardTitle, t.boardText],
    ['/institutions', t.institutionsTitle, t.institutionsText],
    ['/check', t.checkTitle, t.checkText],
    ['/rules', t.rulesTitle, t.rulesText],
  ];
  const signedIn = [
    ['/console/login', t.deskTitle, t.deskText, shell.signIn],
    ['/m/', t.familyTitle, t.familyText, shell.family],
  ];
  return html`<section><h2>${t.doTitle}</h2><ul class="tiles">!${open.map(
    ([to, name, text]) => html`<li class="card tile"><h3><a href="${to}">${name}</a></h3><p>${text}</p></li>`,
  )}</ul></section><section class="enter-desk"><ul class="tiles">!${signedIn.map(
    ([to, name, text, enter]) =>
      html`<li class="card tile"><h3>${name}</h3><p>${text}</p><p><a class="btn" href="${to}">${enter}</a></p></li>`,
  )}</ul></section>`;
}

export const homePage = (view: PageView): Page => ({
  title: view.text.home.title,
  hero: hero(view),
  main: html`<div class="home">!${numbers(view)}!${doors(view)}</div>`,
});
