import { html } from 'ghtml';
import type { ClassNotice, NoticeLine } from '#contract/notice.ts';
import { findSubject } from '#policy/kernel/subject.ts';
import type { PageView } from './view.ts';

export const subjectName = (view: PageView, code: string): string =>
  findSubject(code)?.[view.locale === 'en' ? 'en' : 'zh'] ?? code;

/** A bar of parts against a limit. A drawing, because the policy of the page allows no style attribute. */
export function bar(label: string, parts: readonly number[], limit: number): string {
  const total = parts.reduce((sum, p) => sum + p, 0);
  const whole = Math.max(limit, total, 1);
  let x = 0;
  const rects = parts
    .filter((p) => p > 0)
    .map((p) => {
      const width = (p / whole) * 100;
      const rect = html`<rect x="${x.toFixed(1)}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="1"/>`;
      x += width;
      return rect;
    });
  return html`<svg class="bar!${total > limit ? ' over' : ''}" viewBox="0 0 100 1" preserveAspectRatio="none" role="img" aria-label="${label}">!${rects}</svg>`;
}

/** The part of each subject, carried minutes first. */
function partsOf(n: ClassNotice): number[] {
  const counted = n.lines.filter((l) => l.state === 'published').map((l) => l.counted);
  const parts = [n.carried, ...counted];
  // Where layers differ the sum counts the heaviest only; the bar must not show more than is judged.
  const excess = parts.reduce((sum, p) => sum + p, 0) - n.written;
  return excess === 0 ? parts : [n.written];
}

function stateTag(view: PageView, n: ClassNotice): string {
  const t = view.text.board;
  if (n.written > n.limit) return html`<span class="tag over">⚠ ${t.over}</span>`;
  if (n.limit > 0 && n.written >= n.near) return html`<span class="tag near">${t.close}</span>`;
  return n.written > 0 ? html`<span class="tag ok">${t.within}</span>` : '';
}

function sum(view: PageView, n: ClassNotice): string {
  const t = view.text.board;
  const practice = n.practice > 0 ? html`<p class="note">${t.practice(n.practice)}</p>` : '';
  if (n.limit === 0) return html`<p class="note sum">${t.zero}</p>!${practice}`;
  const label = t.sum(n.written, n.limit);
  const days = n.days > 1 ? html` · ${t.sumDays(n.days)}` : '';
  return html`<p class="sum"><b class="written">${n.written}</b> <span class="note">/ ${view.words.minutes(n.limit)}!${days}</span></p>!${bar(label, partsOf(n), n.limit)}!${practice}`;
}

function history(view: PageView, line: NoticeLine): string {
  const t = view.text.board;
  const corrections = line.corrections.map(
    (c) =>
      html`<div class="was"><span class="tag">${t.corrected}</span> ${t.correctedAt(view.format.instant(c.at), c.reason)}<del><span class="sr">${t.before}</span>${c.title} · ${view.words.minutes(c.minutes)} · ${dueText(view, c.assignedOn, c.dueOn)}<br>${c.content}</del></div>`,
  );
  const withdrawn =
    line.state === 'withdrawn'
      ? html`<div class="was"><span class="tag">${t.withdrawn}</span> ${t.withdrawnAt(view.format.instant(line.withdrawnAt ?? line.publishedAt), line.withdrawnReason ?? '')}</div>`
      : '';
  return html`!${corrections}!${withdrawn}`;
}

const dueText = (view: PageView, given: string, due: string): string =>
  given === due ? view.text.board.dueSame : view.text.board.due(view.format.shortDay(due));

function work(view: PageView, n: ClassNotice, line: NoticeLine): string {
  const t = view.text.board;
  const meta = [
    line.tier === 'all' ? '' : view.words.tier[line.tier],
    view.words.form[line.form],
    view.words.place[line.place],
    dueText(view, n.day, line.dueOn),
    line.form !== 'written' ? t.notCounted : '',
    line.form === 'written' && line.counted > 0 && line.counted !== line.minutes ? t.counted(line.counted) : '',
  ].filter((word) => word !== '');
  return html`<li!${line.state === 'withdrawn' ? ' class="gone"' : ''}><div class="work-head"><b>${subjectName(view, line.subject)}</b><span class="work-title" lang="zh-CN">${line.title}</span><em class="work-minutes">${view.words.minutes(line.minutes)}</em></div>
!${line.content === '' ? '' : html`<p class="work-text" lang="zh-CN">${line.content}</p>`}<p class="work-meta">${meta.join(' · ')}</p>!${history(view, line)}</li>`;
}

function carried(view: PageView, n: ClassNotice): string {
  if (n.carriedLines.length === 0) return '';
  const t = view.text.board;
  return html`<div class="carried"><p>${t.carried(n.carried)}</p><ul>!${n.carriedLines.map(
    (c) =>
      html`<li><b>${subjectName(view, c.subject)}</b><span class="carried-title" lang="zh-CN">${c.title} (${t.carriedFrom(view.format.shortDay(c.assignedOn))})</span><em>${view.words.minutes(c.minutes)}</em></li>`,
  )}</ul></div>`;
}

function moved(view: PageView, n: ClassNotice): string {
  const t = view.text.board;
  return n.moved
    .map(
      (m) =>
        html`<div class="was"><span class="tag">${t.corrected}</span> ${t.movedAt(view.format.instant(m.at), view.format.shortDay(m.to), m.reason)}<del>${subjectName(view, m.subject)} ${m.title}</del></div>`,
    )
    .join('');
}

/** A class's notice of one day. */
export function noticeCard(view: PageView, n: ClassNotice): string {
  const lines =
    n.lines.length === 0
      ? html`<p class="note">${view.text.board.none}</p>`
      : html`<ul class="works">!${n.lines.map((l) => work(view, n, l))}</ul>`;
  return html`<article class="card notice" id="c-${n.classId}"><header><h3>${n.className}</h3>!${stateTag(view, n)}</header>!${sum(view, n)}!${lines}!${moved(view, n)}!${carried(view, n)}
!${n.limit > 0 ? html`<p class="note source"><a href="/rules/${n.limitRule}">${view.text.board.ruleNote} ${n.limitRule}</a></p>` : ''}</article>`;
}
