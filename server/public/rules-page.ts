import { html } from 'ghtml';
import type { BoardCounty } from '#contract/board.ts';
import { type ParameterEntry, type RuleDetail, type RuleRow, rule } from '#contract/rule.ts';
import { FIRST_DAY } from '#policy/kernel/day.ts';
import type { Section } from '#policy/kernel/rule.ts';
import { sectionTitle } from '#policy/messages/index.ts';
import { countiesWithSchools } from '../board/index.ts';
import type { RulePagesText } from '../messages/zh-CN/rule-pages.ts';
import { ruleRoutes } from '../rules/routes.ts';
import type { PageOf } from './page.ts';
import { effectTag, numbersText, ruleAddress, ruleText, valueText } from './rule-text.ts';
import type { PageView } from './view.ts';

interface WithCounties<T> {
  readonly counties: readonly BoardCounty[];
  readonly told: T;
}

function placeForm(view: PageView, counties: readonly BoardCounty[]): string {
  const t = ruleText(view);
  const chosen = view.query.get('region');
  return html`<form class="fields no-print" method="get"><div class="narrow"><label for="region">${t.place}</label><select id="region" name="region"><option value="">${t.nation}</option>!${counties.map(
    (c) => html`<option value="${c.code}"!${c.code === chosen ? ' selected' : ''}>${c.cityName} ${c.name}</option>`,
  )}</select></div><button class="btn">${t.show}</button></form>`;
}

function card(view: PageView, r: RuleRow): string {
  const t = ruleText(view);
  return html`<article class="card rule" id="${r.id}"><h3><span class="tag">${r.id}</span> <a href="${ruleAddress(view, r.id)}">${r.title}</a></h3><p>${r.summary}</p>
!${numbersText(t, r.numbers)}<footer class="row">!${effectTag(t, r)} <span class="note">${r.clauses[0]?.source}</span></footer></article>`;
}

export const rulesPage: PageOf<typeof rule.list, WithCounties<RuleRow[]>> = {
  url: '/rules',
  endpoint: rule.list,
  answer: async (call) => ({
    counties: await countiesWithSchools(call.tx, call.house.clock.today()),
    told: await ruleRoutes.list(call),
  }),
  render({ counties, told }, view) {
    const t = ruleText(view);
    const bySection = Map.groupBy(told, (r) => r.section);
    const sections = [...bySection].map(
      ([section, rules]) =>
        html`<section class="part"><h2>${t.section(section, sectionTitle(section as Section, view.locale))}</h2><div class="rules">!${rules.map((r) => card(view, r))}</div></section>`,
    );
    return {
      title: t.title,
      description: t.lead(told.length),
      section: 'rules',
      main: html`<div class="stack"><div><h1>${t.heading}</h1><p class="lead">${t.lead(told.length)}</p></div>!${placeForm(view, counties)}!${sections}<p class="note">${t.paraphrase}</p></div>`,
    };
  },
};

function stateOf(t: RulePagesText, n: ParameterEntry, today: string): string {
  if (n.binding) return html`<span class="tag ok">${t.binding}</span>`;
  if (n.from > today) return html`<span class="tag">${t.coming}</span>`;
  return html`<span class="tag">${n.inForce ? t.loose : t.past}</span>`;
}

function history(view: PageView, t: RulePagesText, numbers: readonly ParameterEntry[]): string {
  if (numbers.length === 0) return html`<p class="note">${t.noNumbers}</p>`;
  const day = (d: string) => (d === FIRST_DAY ? t.always : d);
  const rows = numbers.map(
    (n) =>
      html`<tr><td data-label="${t.value}">${n.title}<br><b>${n.direction === 'max' ? t.max : t.min} ${valueText(t, n)}</b></td><td class="day" data-label="${t.setBy}">${n.regionName}</td><td class="day" data-label="${t.since}">${day(n.from)}</td><td class="day" data-label="${t.until}">${n.until ?? t.open}</td><td data-label="${t.source}">${n.source}</td><td>!${stateOf(t, n, view.today)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="table cards"><thead><tr><th>${t.value}</th><th>${t.setBy}</th><th>${t.since}</th><th>${t.until}</th><th>${t.source}</th><th>${t.state}</th></tr></thead><tbody>!${rows}</tbody></table></div>`;
}

export const rulePage: PageOf<typeof rule.read, WithCounties<RuleDetail>> = {
  url: '/rules/:id',
  endpoint: rule.read,
  answer: async (call) => ({
    counties: await countiesWithSchools(call.tx, call.house.clock.today()),
    told: await ruleRoutes.read(call),
  }),
  render({ counties, told: r }, view) {
    const t = ruleText(view);
    return {
      title: `${r.id} ${r.title}`,
      description: r.summary,
      section: 'rules',
      main: html`<div class="stack"><div><p class="note no-print"><a href="/rules">${t.back}</a></p><h1>${r.id} · ${r.title}</h1><p class="lead">${r.summary}</p></div>
<dl class="card facts"><dt>${t.effect}</dt><dd>!${effectTag(t, r)} ${t.locality[r.locality as keyof typeof t.locality]}</dd><dt>${t.ruleSince}</dt><dd>${r.from === FIRST_DAY ? t.always : view.format.plainDay(r.from)}</dd><dt>${t.enforced}</dt><dd>${r.enforcedAt.join(' · ')}</dd></dl>
<section class="part"><h2>${t.clauses}</h2><ul class="card clauses">!${r.clauses.map((c) => html`<li><b>${c.source}</b> <span class="note">${c.id}</span><br>${c.text}</li>`)}<li class="note">${t.paraphrase}</li></ul></section>
<section class="part"><h2>${t.history}</h2>!${placeForm(view, counties)}!${history(view, t, r.history)}</section></div>`,
    };
  },
};
