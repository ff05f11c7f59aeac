import { html } from 'ghtml';
import type { ParameterEntry, RuleRow } from '#contract/rule.ts';
import { rulePages as en } from '../messages/en/rule-pages.ts';
import type { Locale } from '../messages/locale.ts';
import { type RulePagesText, rulePages as zh } from '../messages/zh-CN/rule-pages.ts';
import { addressWith, type PageView } from './view.ts';

const texts: Record<Locale, RulePagesText> = { 'zh-CN': zh, en };
export const ruleText = (view: PageView): RulePagesText => texts[view.locale];

export const valueText = (t: RulePagesText, n: ParameterEntry): string =>
  t.units[n.unit as keyof typeof t.units]?.(n.value) ?? String(n.value);

/** The rule's page, with the place that is being looked at. */
export const ruleAddress = (view: PageView, id: string): string =>
  addressWith({ ...view, path: `/rules/${encodeURIComponent(id)}` }, { region: view.query.get('region') || null });

/** The numbers that bind here, each with who set it. */
export const numbersText = (t: RulePagesText, numbers: readonly ParameterEntry[]): string =>
  html`<ul>!${numbers
    .filter((n) => n.binding)
    .map(
      (n) =>
        html`<li><span class="note">${n.title}</span><br><span class="num-big">${valueText(t, n)}</span> <span class="note">${n.regionName} · ${n.source}</span></li>`,
    )}</ul>`;

export const effectTag = (t: RulePagesText, { consequence }: RuleRow): string =>
  html`<span class="tag">${t.consequence[consequence]}</span>`;
