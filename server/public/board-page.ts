import { html } from 'ghtml';
import { board, type SchoolBoard } from '#contract/board.ts';
import type { ClassNotice } from '#contract/notice.ts';
import { boardRoutes } from '../board/index.ts';
import { bar, noticeCard, subjectName } from './notice.ts';
import type { PageOf } from './page.ts';
import { addressWith, type PageView } from './view.ts';

const isFiltered = ({ query }: PageView): boolean =>
  ['grade', 'class', 'subject'].some((name) => (query.get(name) ?? '') !== '');
const filtersOf = ({ query }: PageView): string => {
  const kept = new URLSearchParams([...query].filter(([, value]) => value !== ''));
  return kept.size === 0 ? '' : `?${kept}`;
};

const hasSomething = (n: ClassNotice): boolean => n.lines.length > 0 || n.written > 0 || n.moved.length > 0;

function stepper(view: PageView, b: SchoolBoard): string {
  const t = view.text.board;
  const to = (day: string) => `/board/${b.school.id}/${day}${filtersOf(view)}`;
  const step = (day: string | null, name: string, none: string, arrow: string, rel: string) =>
    day === null
      ? html`<span class="btn" aria-disabled="true">${none}</span>`
      : html`<a class="btn" rel="${rel}" href="${to(day)}" title="${name}">${arrow} ${view.format.shortDay(day)}</a>`;
  return html`<nav class="step no-print" aria-label="${t.days}"><div class="row">!${step(b.previous, t.previous, t.noPrevious, '←', 'prev')}!${
    b.day === view.today ? '' : html`<a class="btn" href="${to(view.today)}">${t.today}</a>`
  }!${step(b.next, t.next, t.noNext, '→', 'next')}</div>
<form action="/board/${b.school.id}" method="get">!${[...view.query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<div><label for="day">${t.goLabel}</label><input id="day" type="date" name="day" value="${b.day}" required></div><button class="btn">${t.go}</button></form></nav>`;
}

function select(view: PageView, name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const chosen = view.query.get(name) ?? '';
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${view.text.board.all}</option>!${options.map(
    ([value, text]) => html`<option value="${value}"!${value === chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></div>`;
}

function filters(view: PageView, b: SchoolBoard): string {
  const t = view.text.board;
  const { grades, classes, subjects } = b.choices;
  return html`<form class="fields no-print" method="get" aria-label="${t.filter}">
!${select(
    view,
    'grade',
    t.grade,
    grades.map((g) => [String(g), view.words.grade(g)] as const),
  )}
!${select(
    view,
    'class',
    t.class,
    classes.map((c) => [c.id, c.name] as const),
  )}
!${select(
    view,
    'subject',
    t.subject,
    subjects.map((s) => [s, subjectName(view, s)] as const),
  )}
<button class="btn main">${t.apply}</button>!${isFiltered(view) ? html`<a class="btn" href="${view.path}">${t.clear}</a>` : ''}</form>`;
}

function tile(view: PageView, n: ClassNotice): string {
  const t = view.text.board;
  const items = n.lines.filter((l) => l.state === 'published').length;
  if (!hasSomething(n))
    return html`<li><div class="none"><b>${n.className}</b><small>${t.unpublished}</small></div></li>`;
  const minutes = n.limit === 0 ? '' : html`${n.written}/${n.limit} · `;
  return html`<li><a href="#c-${n.classId}"><b>${n.className}</b><small>!${minutes}${t.items(items)}</small>!${
    n.limit === 0 ? '' : bar(t.sum(n.written, n.limit), [n.written], n.limit)
  }</a></li>`;
}

/** Every class of the school at a glance, by grade; each tile leads to its notice below. */
function overview(view: PageView, b: SchoolBoard): string {
  const t = view.text.board;
  const byGrade = Map.groupBy(b.notices, (n) => n.grade);
  return html`<section class="card overview no-print"><h2>${t.overview}</h2><p class="note">${t.overviewLead(b.school.published, b.school.classes)}</p>!${[
    ...byGrade,
  ].map(
    ([grade, notices]) =>
      html`<div class="grade"><h3>${view.words.grade(grade)}</h3><ul class="classes">!${notices.map((n) => tile(view, n))}</ul></div>`,
  )}</section>`;
}

function notices(view: PageView, b: SchoolBoard): string {
  const t = view.text.board;
  const shown = isFiltered(view) ? b.notices : b.notices.filter(hasSomething);
  if (shown.length > 0)
    return html`<section><h2 class="sr">${t.notices}</h2><div class="boards">!${shown.map((n) => noticeCard(view, n))}</div></section>`;
  return html`<p class="msg">${isFiltered(view) ? t.noneFilter : t.noneAll}</p>`;
}

export const boardPage: PageOf<typeof board.school, SchoolBoard> = {
  url: '/board/:id/:day',
  endpoint: board.school,
  answer: async (call) => boardRoutes.school(call),
  render(b, view) {
    const t = view.text.board;
    const day = view.format.longDay(b.day);
    return {
      title: t.title(b.school.name, view.format.plainDay(b.day)),
      description: [b.school.name, day, b.school.regionName, t.heading].join(' · '),
      section: 'board',
      main: html`<div class="stack"><div><p class="note no-print"><a href="/board">${t.back}</a></p><h1>${b.school.name}</h1>
<p class="lead">${day} · ${view.words.dayKind[b.dayKind as keyof typeof view.words.dayKind]} · ${b.school.regionName} · ${t.heading}</p>!${b.dayPublished ? '' : html`<p class="note">${t.unpublishedYear(b.day.slice(0, 4))}</p>`}</div>
!${stepper(view, b)}!${filters(view, b)}!${isFiltered(view) ? '' : overview(view, b)}!${notices(view, b)}<p class="note">${t.noPerson}</p></div>`,
    };
  },
};

/** `/board/{school}` and the day form lead to the day's own address, today's where none was chosen. */
export function addressOfDay(view: PageView, school: string): string {
  const day = view.query.get('day') ?? view.today;
  const path = `/board/${encodeURIComponent(school)}/${encodeURIComponent(day)}`;
  return addressWith({ ...view, path }, { day: null });
}
