import { html } from 'ghtml';
import { citationOf } from '#policy/messages/index.ts';
import type { RegisterVerdict } from '../../homework/index.ts';
import type { Page } from '../shell.ts';
import type { PageView } from '../view.ts';
import type { Checked } from './judge.ts';
import { type Chosen, checkText, uploadForm } from './page.ts';

/** Rows told on the page; the copy holds all. */
const SHOWN = 100;
/** Bytes of a copy that still travels inside the page, so that nothing needs to be kept for a second request. */
const MOST_INSIDE = 2 * 1024 * 1024;

export const copyName = (verdict: RegisterVerdict, word: string): string =>
  `${verdict.file.replace(/\.\w+$/, '')}-${word}.xlsx`;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function head(view: PageView, { verdict, copy }: Checked): string {
  const t = checkText(view);
  const { summary, rows, judged, findings } = verdict;
  const errors = findings.filter((f) => f.severity === 'error').length;
  const told = rows === 0 ? t.nothing : findings.length === 0 ? t.clean : t.found(errors, findings.length - errors);
  const tone = errors > 0 ? 'bad' : rows === 0 || findings.length > 0 ? 'warn' : 'ok';
  const passed = summary.passedSheets.map((s) => s.name).join('、');
  const href = `data:${XLSX};base64,${Buffer.from(copy).toString('base64')}`;
  const link =
    copy.length <= MOST_INSIDE && findings.length > 0
      ? html`<p><a class="btn main" download="${copyName(verdict, t.title)}" href="${href}">${t.download}</a></p>`
      : '';
  return html`<div class="msg !${tone} stack"><div><h2>${told}</h2><p>${t.counts(rows, judged, summary.classDays)}</p>!${
    summary.unreadable > 0 ? html`<p>${t.unreadable(summary.unreadable)}</p>` : ''
  }!${passed === '' ? '' : html`<p>${t.passedSheets(passed)}</p>`}</div>!${link}</div>`;
}

function overLimit(view: PageView, { summary }: RegisterVerdict): string {
  if (summary.overLimit.length === 0) return '';
  const t = checkText(view);
  const rows = summary.overLimit
    .slice(0, SHOWN)
    .map(
      (o) =>
        html`<tr><td data-label="${t.class}">${[o.school, o.className].filter(Boolean).join(' ')}</td><td data-label="${t.day}">${t.days(view.format.shortDay(o.first), o.days)}</td><td class="num" data-label="${t.minutes}"><b>${view.words.minutes(o.minutes)}</b></td><td class="num" data-label="${t.limit}">${view.words.minutes(o.limit)}</td><td data-label="${t.rows}">${o.rows.map((r) => r.row).join(', ')}</td></tr>`,
    );
  return html`<section class="part"><h2>${t.overTitle}</h2><p class="note">${t.overLead}</p><div class="scroll"><table class="table cards"><thead><tr><th>${t.class}</th><th>${t.day}</th><th class="num">${t.minutes}</th><th class="num">${t.limit}</th><th>${t.rows}</th></tr></thead><tbody>!${rows}</tbody></table></div></section>`;
}

function findings(view: PageView, verdict: RegisterVerdict): string {
  const all = verdict.findings;
  if (all.length === 0) return '';
  const t = checkText(view);
  const severalSheets = new Set(all.map((f) => f.sheet)).size > 1;
  const rows = all.slice(0, SHOWN).map((f) => {
    const clause = f.clause === null ? '' : html`<a href="/rules/${f.rule}">${citationOf(f.clause, view.locale)}</a>`;
    const tag = html`<span class="tag !${f.severity === 'error' ? 'over' : 'near'}">${t.severities[f.severity]}</span>`;
    return html`<tr><td class="num" data-label="${t.row}">${severalSheets ? `${f.sheet} ` : ''}${f.row}</td><td class="day" data-label="${t.column}">${f.column}</td><td>!${tag} ${f.sentence}${f.hint ?? ''}</td><td class="clause" data-label="${t.clause}">!${clause}</td></tr>`;
  });
  const more = all.length > SHOWN ? html`<p class="note">${t.more(SHOWN, all.length)}</p>` : '';
  return html`<section class="part"><h2>${t.findingsTitle}</h2>!${more}<div class="scroll"><table class="table cards"><thead><tr><th class="num">${t.row}</th><th>${t.column}</th><th>${t.problem}</th><th>${t.clause}</th></tr></thead><tbody>!${rows}</tbody></table></div></section>`;
}

/** What was found, row by row with its clause; the file itself is already forgotten. */
export function resultPage(view: PageView, checked: Checked, chosen: Chosen): Page {
  const t = checkText(view);
  const { verdict } = checked;
  return {
    title: t.title,
    section: 'check',
    main: html`<div class="stack"><h1>${t.result(verdict.file)}</h1>!${head(view, checked)}!${overLimit(view, verdict)}!${findings(view, verdict)}
<section class="stack"><h2>${t.another}</h2>!${uploadForm(view, checked.counties, chosen)}</section></div>`,
  };
}
